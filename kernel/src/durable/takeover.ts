/**
 * Takes over the workflows of dead processes. A process is alive as long as it holds its advisory lock, which PostgreSQL
 * frees the moment the process dies; the heartbeat only keeps one that is reconnecting from being declared dead. Whoever
 * gets a dead process's lock does the work, so no standing leader is needed. DBOS fences the former owner, should it live.
 */
import type { Logger } from "pino";
import type postgres from "postgres";
import { openPool } from "../db/pool.ts";

export interface TakeoverOptions {
  readonly url: string;
  readonly log: Logger;
  /** The schema of DBOS. */
  readonly schema: string;
  /** The id of this process. */
  readonly executor: string;
  /** The workflows this process can run; others are left to processes that know them. */
  readonly workflows: readonly string[];
  /** Hands workflows of one name to the living. */
  readonly resume: (workflow: string, ids: readonly string[]) => Promise<void>;
}

export interface Takeover {
  pending(): Promise<number>;
  stop(): Promise<void>;
}

const beatMs = 1_000;
/** A process whose lock is free is dead once it has not been heard of for this long. */
const deadAfterSeconds = 3;

const ddl = `
  CREATE SCHEMA IF NOT EXISTS tierline_durable;
  CREATE TABLE IF NOT EXISTS tierline_durable.processes (
    executor_id text PRIMARY KEY,
    started_at timestamptz NOT NULL DEFAULT now(),
    beat_at timestamptz NOT NULL DEFAULT now()
  );`;

export async function startTakeover(options: TakeoverOptions): Promise<Takeover> {
  const watch = new Watch(options);
  await watch.start();
  return watch;
}

class Watch implements Takeover {
  readonly #options: TakeoverOptions;
  readonly #session: postgres.Sql;
  #holding = false;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: TakeoverOptions) {
    this.#options = options;
    this.#session = openPool(options.url, {
      maxConnections: 1,
      // A machine that vanished gives its lock back after half a minute.
      connection: {
        application_name: "tierline durable",
        tcp_keepalives_idle: 10,
        tcp_keepalives_interval: 5,
        tcp_keepalives_count: 3,
      },
      onLost: () => {
        this.#holding = false;
      },
    });
  }

  async start(): Promise<void> {
    await this.#session`SELECT pg_advisory_lock(hashtext('tierline:foundation:tierline_durable'))`;
    await this.#session.unsafe(ddl);
    await this.#session`SELECT pg_advisory_unlock(hashtext('tierline:foundation:tierline_durable'))`;
    await this.#beat();
    this.#next();
  }

  async pending(): Promise<number> {
    const { schema } = this.#options;
    const [row] = await this.#session<{ n: number }[]>`
      SELECT count(*)::int AS n FROM ${this.#session(schema)}.workflow_status WHERE status IN ('PENDING', 'ENQUEUED', 'DELAYED')`;
    return row?.n ?? 0;
  }

  /** The row stays if work is left behind: then the next process finds it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#turn;
    await this.#forget(this.#options.executor).catch(() => undefined);
    await this.#session.end();
  }

  #next(): void {
    this.#timer = setTimeout(() => {
      this.#turn = this.#beat()
        .catch((error: unknown) => this.#options.log.warn({ err: error }, "durable work cannot reach the database"))
        .then(() => {
          if (!this.#stopped) this.#next();
        });
    }, beatMs);
  }

  async #beat(): Promise<void> {
    const { executor } = this.#options;
    if (!this.#holding) {
      const [row] = await this.#session<{ held: boolean }[]>`
        SELECT pg_try_advisory_lock(hashtext('tierline:process'), hashtext(${executor})) AS held`;
      this.#holding = row?.held ?? false;
    }
    const dead = await this.#session<{ id: string }[]>`
      WITH beat AS (
        INSERT INTO tierline_durable.processes (executor_id) VALUES (${executor})
        ON CONFLICT (executor_id) DO UPDATE SET beat_at = now())
      SELECT executor_id AS id FROM tierline_durable.processes
      WHERE executor_id <> ${executor} AND beat_at < now() - make_interval(secs => ${deadAfterSeconds})
        AND pg_try_advisory_lock(hashtext('tierline:process'), hashtext(executor_id))`;
    for (const { id } of dead) {
      try {
        await this.#takeOver(id);
      } finally {
        await this.#session`SELECT pg_advisory_unlock(hashtext('tierline:process'), hashtext(${id}))`;
      }
    }
  }

  async #takeOver(executor: string): Promise<void> {
    const { schema, workflows, resume, log } = this.#options;
    const rows = await this.#session<{ name: string; ids: string[] }[]>`
      SELECT name, array_agg(workflow_uuid ORDER BY created_at) AS ids FROM ${this.#session(schema)}.workflow_status
      WHERE executor_id = ${executor} AND status = 'PENDING' AND name = ANY(${[...workflows]}::text[]) GROUP BY name`;
    for (const { name, ids } of rows) {
      log.info({ workflow: name, count: ids.length, from: executor }, "taking over the workflows of a dead process");
      for (let from = 0; from < ids.length; from += 500) await resume(name, ids.slice(from, from + 500));
    }
    await this.#forget(executor);
  }

  async #forget(executor: string): Promise<void> {
    await this.#session`
      DELETE FROM tierline_durable.processes WHERE executor_id = ${executor} AND NOT EXISTS (
        SELECT FROM ${this.#session(this.#options.schema)}.workflow_status WHERE executor_id = ${executor} AND status = 'PENDING')`;
  }
}
