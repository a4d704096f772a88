/**
 * The connections of DBOS, none of which can end the process: a `pg` client that nobody listens to throws its error at the
 * process, and a pool stops listening when it hands a client out and when it lets one go.
 */
import { Client, type ClientConfig, Pool } from "pg";
import type { Logger } from "pino";
import { pulseOf } from "../db/pulse.ts";

export interface GuardedPool {
  readonly pool: Pool;
  close(): Promise<void>;
}

const connectWithinMs = 10_000;

/** `watched`: the database's address as others of this process use it, to know when it is away. */
export function guardedPool(
  config: { readonly connectionString: string; readonly max: number; readonly application_name: string },
  watched: string,
  log: Logger,
): GuardedPool {
  const all = new Set<GuardedClient>();
  class GuardedClient extends Client {
    constructor(given?: string | ClientConfig) {
      super(given);
      all.add(this);
      this.on("error", (error) => {
        log.warn({ err: error }, "durable work lost a connection");
      });
      this.on("end", () => all.delete(this));
    }
    /** Whoever waits on it is told that it ended. */
    cut(): void {
      (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    }
  }
  const pool = new Pool({ ...config, connectionTimeoutMillis: connectWithinMs, Client: GuardedClient });
  pool.on("error", () => undefined);
  // A frozen server never closes its connections; what waits there would wait for it.
  const unfollow = pulseOf(watched).follow({
    lost: () => {
      for (const client of all) client.cut();
    },
  });
  return {
    pool,
    close: async () => {
      await unfollow();
      await pool.end();
    },
  };
}
