/** Carries an API's outbox to the log: soon after each commit, and by a slow poll for what another process left behind. */
import type { Logger } from "pino";
import type { OpenDatabase } from "../db/connect.ts";
import type { Event } from "./event.ts";
import type { Transport } from "./transport.ts";

export interface RelayOptions {
  readonly db: Pick<OpenDatabase, "sql" | "source" | "transaction">;
  readonly transport: Transport;
  readonly log: Pick<Logger, "warn">;
  /** Milliseconds between looks at an outbox nobody woke us for; 500 unless stated. */
  readonly pollMs?: number;
}

export interface Relay {
  /** Call it after a commit that wrote events. Cheap: a burst of wakes is one look. */
  wake(): void;
  /** Relays what is there and ends. */
  stop(): Promise<void>;
}

const batch = 500;
/** Commits within this time travel together: at fifty orders at once that is a tenth of the statements. */
const gatherMs = 5;

export function startRelay(options: RelayOptions): Relay {
  const { db, transport, log } = options;
  let scheduled = false;
  let running = Promise.resolve();

  const cycle = async (): Promise<void> => {
    scheduled = false;
    try {
      while ((await move(db, transport)) === batch);
    } catch (error) {
      log.warn({ err: error, source: db.source }, "events wait in the outbox");
    }
  };
  const wake = (): void => {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      running = running.then(cycle);
    }, gatherMs);
  };
  const poll = setInterval(() => {
    if (scheduled) return;
    scheduled = true;
    running = running.then(cycle);
  }, options.pollMs ?? 500);
  return {
    wake,
    stop: async () => {
      clearInterval(poll);
      await running;
      await cycle();
    },
  };
}

function move(db: RelayOptions["db"], transport: Transport): Promise<number> {
  return transport.moveOutbox?.(db.sql, db.source, batch) ?? publishAndDelete(db, transport);
}

type Row = Event & { outboxId: number };

/** At least once: a crash between publishing and deleting publishes again. */
function publishAndDelete(db: RelayOptions["db"], transport: Transport): Promise<number> {
  return db.transaction(async ({ sql }) => {
    const rows = await sql<Row[]>`
      WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtext(${`tierline:relay:${db.source}`})) AS mine)
      SELECT id AS "outboxId", event_id AS id, type, ${db.source}::text AS source, key, time, correlation_id AS "correlationId", data
      FROM outbox WHERE (SELECT mine FROM turn) ORDER BY outbox.id LIMIT ${batch}`;
    if (rows.length === 0) return 0;
    await transport.publish(rows.map(({ outboxId: _, ...event }) => event));
    await sql`DELETE FROM outbox WHERE id = ANY(${rows.map((row) => row.outboxId)}::bigint[])`;
    return rows.length;
  });
}
