/**
 * What is measured: process/inventory's lane as the API itself builds it, and beside it the design it is measured against, one
 * statement per request. Neither passes the pipeline of an API, so the ratio is theirs alone.
 */
import { pino } from "pino";
import type { ApiModule } from "@tierline/kernel/host/module";
import { type OpenDatabase, openDatabase } from "@tierline/kernel/db/connect";
import { newId } from "@tierline/kernel/model/ids";
import { parseConfig } from "@tierline/kernel/config/config";

export interface Wanted {
  readonly itemId: string;
  readonly reference: string;
}

/** Promises one unit; resolves once it is committed, rejects when there is none left. */
export type Reserve = (wanted: Wanted) => Promise<unknown>;

export interface Promises {
  readonly db: OpenDatabase;
  /** Through the micro-batching lane. */
  readonly batched: Reserve;
  /** One CTE statement per request. */
  readonly single: Reserve;
  close(): Promise<void>;
}

const locationId = "WH-1";
const holdSeconds = 900;
/** A third of them carries single statements: enough that those wait for each other and not for a connection. */
const connections = 48;

/** The part of the API's dependencies that is measured. */
interface Deps {
  readonly lane: { submit(request: object): Promise<unknown> };
}

export async function openPromises(url: string): Promise<Promises> {
  // Only main.ts may import an API by name; this one is opened by its id, as a test opens a neighbor.
  const id: string = "process/inventory";
  const { app } = (await import(`@tierline/${id.replace("/", "-")}/app`)) as { app: ApiModule };
  const { schema, migrations } = app.data ?? { schema: "inventory", migrations: new URL("file:///") };
  const publishes = (app.contract.publishes ?? []).map(({ type }) => type);
  const db = await openDatabase({ url, schema, migrations, source: id, publishes, maxConnections: connections });
  const log = pino({ level: "silent" });
  const config = parseConfig(app.config, {});
  // Nothing that is measured here calls another API or runs durably.
  const built = await app.build({
    db,
    clients: {},
    config,
    durable: undefined as never,
    directory: undefined as never,
    secret: () => "",
    tellings: [],
    log,
  });
  const { lane } = built.deps as Deps;
  return {
    db,
    batched: (wanted) => lane.submit(requestFor(wanted)),
    single: (wanted) => single(db, wanted),
    close: async () => {
      await built.stop?.();
      await db.close();
    },
  };
}

const lineOf = (itemId: string) => ({ itemId, locationId, quantity: 1 });

const requestFor = ({ itemId, reference }: Wanted) => ({
  kind: "reserve",
  channel: "bench",
  reference,
  lines: [lineOf(itemId)],
  expiresInSeconds: holdSeconds,
  partial: false,
  fingerprint: "bench",
  correlationId: "bench",
});

async function single({ sql }: OpenDatabase, { itemId, reference }: Wanted): Promise<void> {
  const expiresAt = new Date(Date.now() + holdSeconds * 1_000).toISOString();
  const made = await sql`
    WITH promised AS (
      UPDATE positions SET reserved = reserved + 1
      WHERE item_id = ${itemId} AND location_id = ${locationId} AND on_hand - reserved - safety_stock >= 1 RETURNING 1)
    INSERT INTO reservations (reservation_id, channel, reference, fingerprint, state, lines, expires_at, correlation_id)
    SELECT ${newId("rsv")}, 'bench', ${reference}, 'bench', 'held', ${JSON.stringify([lineOf(itemId)])}::text::jsonb,
      ${expiresAt}::timestamptz, 'bench'
    FROM promised RETURNING 1`;
  if (made.length === 0) throw new Error("There is nothing left.");
}

/** Gives every item so many units; the bench needs no ledger. */
export async function putStock({ sql }: OpenDatabase, items: number, units: number): Promise<void> {
  await sql`
    INSERT INTO positions (item_id, location_id, on_hand)
    SELECT ${"ITEM-"} || n, ${locationId}, ${units}::int FROM generate_series(1, ${items}::int) n
    ON CONFLICT (item_id, location_id) DO UPDATE SET on_hand = excluded.on_hand, reserved = 0, oversold = 0`;
  await sql`DELETE FROM reservations`;
}
