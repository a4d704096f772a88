/** Who is alive: an executor holds a session lock on its id. Whose lock can be had is dead, and its work is up for anybody. */
import type { Logger } from "pino";
import postgres from "postgres";

export interface TakeoverOptions {
  readonly url: string;
  readonly executorId: string;
  /** DBOS's schema. */
  readonly schema: string;
  readonly log: Logger;
}

export interface Takeover {
  /** Hands over ids of workflows that are under way in no living process. One process at a time does so: the leader. */
  lead(carryOn: (workflowIds: string[]) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Most workflows taken over in one look. */
const most = 500;

export async function openTakeover({ url, executorId, schema, log }: TakeoverOptions): Promise<Takeover> {
  const session = postgres(url, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice: () => undefined,
    connection: { application_name: "tierline durable", search_path: schema },
  });
  const live = async (): Promise<void> => {
    // Held by the session and taken again after a reconnect; taking it twice is harmless.
    const [row] = await session<{ held: boolean }[]>`
      SELECT EXISTS (SELECT FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'
        AND classid = hashtext('tierline:executor')::oid AND objid = hashtext(${executorId})::oid)
        OR pg_try_advisory_lock(hashtext('tierline:executor'), hashtext(${executorId})) AS held`;
    if (row?.held !== true) log.warn("another process believes that this one is dead");
  };
  await live();
  return {
    lead: async (carryOn) => {
      await live();
      const [turn] = await session<
        { ours: boolean }[]
      >`SELECT pg_try_advisory_lock(hashtext('tierline:takeover')) AS ours`;
      if (turn?.ours !== true) return;
      try {
        const left = await abandoned(session, executorId);
        if (left.length > 0) await carryOn(left);
      } finally {
        await session`SELECT pg_advisory_unlock(hashtext('tierline:takeover'))`;
      }
    },
    close: () => session.end({ timeout: 5 }),
  };
}

/** The lock of a dead executor can be had; it is held only for this statement. */
async function abandoned(session: postgres.Sql, executorId: string): Promise<string[]> {
  const rows = await session<{ id: string }[]>`
    WITH executors AS MATERIALIZED (
      SELECT DISTINCT executor_id FROM workflow_status WHERE status = 'PENDING' AND executor_id <> ${executorId}
    ), dead AS MATERIALIZED (
      SELECT executor_id FROM executors
      WHERE pg_try_advisory_xact_lock(hashtext('tierline:executor'), hashtext(executor_id))
    )
    SELECT workflow_uuid AS id FROM workflow_status
    WHERE status = 'PENDING' AND executor_id IN (SELECT executor_id FROM dead) LIMIT ${most}`;
  return rows.map((row) => row.id);
}
