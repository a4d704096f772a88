/** What durable work waits for: written down at each failed attempt, so that an order can say why it does not get on. */
import type { Logger } from "pino";
import type postgres from "postgres";
import { openPool } from "../db/pool.ts";
import { Problem } from "../errors/problem.ts";
import type { Waiting, WaitingWork } from "../model/waiting.ts";

const ddl = `
  CREATE SCHEMA IF NOT EXISTS tierline_durable;
  CREATE TABLE IF NOT EXISTS tierline_durable.waits (
    workflow_id text PRIMARY KEY,
    step text NOT NULL,
    system text,
    detail text NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    tries int NOT NULL DEFAULT 1,
    next_try_at timestamptz NOT NULL
  );`;

const longestDetail = 500;

/** One attempt that failed and will be repeated. */
export interface FailedAttempt {
  readonly workflowId: string;
  readonly step: string;
  readonly error: unknown;
  readonly pauseMs: number;
}

export class Waits {
  readonly #sql: postgres.Sql;
  readonly #log: Logger;

  private constructor(url: string, log: Logger) {
    this.#log = log;
    this.#sql = openPool(url, { maxConnections: 2, connection: { application_name: "tierline waits" } });
  }

  static async open(url: string, log: Logger): Promise<Waits> {
    const waits = new Waits(url, log);
    await waits.#sql.unsafe(ddl);
    return waits;
  }

  /** Never rejects: a wait that cannot be written down is a wait all the same. */
  async failed({ workflowId, step, error, pauseMs }: FailedAttempt): Promise<void> {
    const system = error instanceof Problem ? (error.extras.system ?? null) : null;
    // What is no problem may name inner things.
    const detail = error instanceof Problem ? error.message : "The attempt failed on our side; the log has the reason.";
    await this.#quietly(
      this.#sql`
        INSERT INTO tierline_durable.waits AS w (workflow_id, step, system, detail, next_try_at)
        VALUES (${workflowId}, ${step}, ${system}, ${detail.slice(0, longestDetail)}, now() + make_interval(secs => ${pauseMs / 1_000}))
        ON CONFLICT (workflow_id) DO UPDATE SET step = excluded.step, system = excluded.system, detail = excluded.detail,
          since = CASE WHEN w.step = excluded.step THEN w.since ELSE excluded.since END,
          tries = CASE WHEN w.step = excluded.step THEN w.tries + 1 ELSE 1 END, next_try_at = excluded.next_try_at`,
    );
  }

  async over(workflowId: string): Promise<void> {
    await this.#quietly(this.#sql`DELETE FROM tierline_durable.waits WHERE workflow_id = ${workflowId}`);
  }

  /** By subject: a workflow's id is made of its subject and words, with colons in between. Of those that have not ended; the oldest of a subject. */
  async of(subjects: readonly string[]): Promise<ReadonlyMap<string, Waiting>> {
    if (subjects.length === 0) return new Map();
    const rows = await this.#sql<(Waiting & { id: string })[]>`
      SELECT w.workflow_id AS id, w.system, w.detail, w.since, w.tries, w.next_try_at AS "nextTryAt"
      FROM tierline_durable.waits w JOIN dbos.workflow_status s ON s.workflow_uuid = w.workflow_id
      WHERE string_to_array(w.workflow_id, ':') && ${[...subjects]}::text[] AND s.status IN ('PENDING', 'ENQUEUED')
      ORDER BY w.since DESC`;
    const wanted = new Set(subjects);
    return new Map(
      rows.flatMap(({ id, ...waiting }) => {
        const subject = id.split(":").find((part) => wanted.has(part));
        return subject === undefined ? [] : [[subject, waiting] as const];
      }),
    );
  }

  all(): Promise<WaitingWork[]> {
    return waitingWorkflows(this.#sql);
  }

  async close(): Promise<void> {
    await this.#sql.end();
  }

  async #quietly(statement: Promise<unknown>): Promise<void> {
    await statement.catch((error: unknown) => {
      this.#log.warn({ err: error }, "what durable work waits for could not be written down");
    });
  }
}

/** Workflows of all processes that wait, by what they are and what they wait for; none where durable work never ran. */
export async function waitingWorkflows(sql: postgres.Sql): Promise<WaitingWork[]> {
  const [there] = await sql<{ there: boolean }[]>`
    SELECT to_regclass('tierline_durable.waits') IS NOT NULL AND to_regclass('dbos.workflow_status') IS NOT NULL AS there`;
  if (there?.there !== true) return [];
  return sql<WaitingWork[]>`
    SELECT s.name AS what, count(*)::int AS count, w.system, min(w.detail) AS detail, min(w.since) AS since,
      max(w.tries) AS tries, min(w.next_try_at) AS "nextTryAt"
    FROM tierline_durable.waits w JOIN dbos.workflow_status s ON s.workflow_uuid = w.workflow_id
    WHERE s.status IN ('PENDING', 'ENQUEUED') GROUP BY s.name, w.system ORDER BY min(w.since)`;
}
