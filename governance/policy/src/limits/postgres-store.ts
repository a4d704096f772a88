/** The shared store on PostgreSQL: a schema of its own, one statement for all that a node asks at a time. */
import { randomUUID } from "node:crypto";
import { openDatabase } from "@tierline/kernel/db/connect";
import { openEars, type Ears } from "./ears.ts";
import type { LeaseStore, News } from "./store.ts";
import type { Log } from "../log.ts";

const channel = "tierline_limits";
/** Rows of windows that ended so long ago are removed. */
const keptMs = 3_600_000;

interface Row {
  readonly place: number;
  readonly granted: number;
  readonly ending: string;
  readonly ends_in_ms: number;
  readonly remaining: number;
  readonly is_scarce: boolean;
  readonly owed: boolean;
}

/** Creates the schema where it is missing. Throws one clear sentence if the database cannot be used. */
export async function openPostgresStore(url: string, log: Log): Promise<LeaseStore> {
  const node = randomUUID();
  const migrations = new URL("../db/migrations/", import.meta.url);
  const db = await openDatabase({ url, schema: "policy", source: "governance/policy", migrations, maxConnections: 4 });
  let ears: Ears | undefined;
  const sweeping = setInterval(() => void sweep().catch(() => undefined), keptMs).unref();

  /** Rows that somebody works on are left for the next time. */
  const sweep = () => db.sql`
    DELETE FROM windows WHERE (client_id, name) IN (
      SELECT client_id, name FROM windows WHERE ends_at < now() - make_interval(secs => ${keptMs / 1_000})
      FOR UPDATE SKIP LOCKED)`;

  return {
    lease: async (asks) => {
      const rows = await db.sql<
        Row[]
      >`SELECT * FROM lease(${node}, ${JSON.stringify(asks)}::text::jsonb) ORDER BY place`;
      return rows.map(({ granted, ending, ends_in_ms, remaining, is_scarce, owed }) => ({
        granted,
        window: ending,
        endsInMs: ends_in_ms,
        left: remaining,
        scarce: is_scarce,
        owed,
      }));
    },
    listen: async (hear) => {
      ears = await openEars(url, channel, (payload) => {
        const news = newsOf(payload);
        if (news === undefined) log.warn({ channel }, "heard what nobody of ours says");
        else if (news.node !== node) hear(news);
      });
    },
    close: async () => {
      clearInterval(sweeping);
      await ears?.close();
      await db.close();
    },
  };
}

function newsOf(payload: string): (News & { readonly node: string }) | undefined {
  try {
    const said: unknown = JSON.parse(payload);
    if (typeof said !== "object" || said === null) return undefined;
    const { kind, node, clientId, name } = said as Record<string, unknown>;
    if (kind !== "recall" && kind !== "returned") return undefined;
    if (typeof node !== "string" || typeof clientId !== "string" || typeof name !== "string") return undefined;
    return { kind, node, clientId, name };
  } catch {
    return undefined;
  }
}
