/**
 * A postgres.js pool that outlives the loss of its connections. postgres.js can wedge a connection that was cut while it was
 * sending, and whoever gets it waits for ever (porsager/postgres #1133, #1168); so once a connection is lost, a
 * fresh pool takes over, and what still hangs in the old one is rejected.
 */
import postgres from "postgres";
import { withTypes } from "./types.ts";

export interface PoolOptions {
  readonly maxConnections: number;
  /** Sent in the first packet of each connection: `application_name`, `role`, `search_path`. */
  readonly connection: postgres.Options<Record<string, never>>["connection"];
  /** Called when a connection is lost: what its session held is gone. */
  readonly onLost?: () => void;
  /** Called when a fresh pool has taken over: listeners must be set up again. */
  readonly onFresh?: () => void;
}

/** Work on the old pool gets this long to end by itself. */
const graceSeconds = 5;
/** While the server is away every attempt loses a connection: pools are not replaced more often than this. */
const atMostEveryMs = 500;

/** Used like any `postgres.Sql`; `end` ends it for good. Values cross as types.ts says. */
export function openPool(url: string, options: PoolOptions): postgres.Sql {
  const pool = new ReplaceablePool(url, options);
  // The methods of a pool are closures, so they can be taken from whichever pool is the present one.
  return new Proxy(pool.present, {
    apply: (_target, _self, args) => Reflect.apply(pool.present as never, undefined, args) as unknown,
    get: (_target, name) => (name === "end" ? () => pool.end() : (Reflect.get(pool.present, name) as unknown)),
  });
}

class ReplaceablePool {
  present: postgres.Sql;
  readonly #url: string;
  readonly #options: PoolOptions;
  #replacing: NodeJS.Timeout | undefined;
  #replacedAt = 0;
  #ended = false;

  constructor(url: string, options: PoolOptions) {
    this.#url = url;
    this.#options = options;
    this.present = this.#open();
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#replacing);
    await this.present.end({ timeout: graceSeconds });
  }

  #open(): postgres.Sql {
    const sql: postgres.Sql = postgres(this.#url, {
      max: this.#options.maxConnections,
      // Connections are never closed on purpose, so that every end is a loss.
      max_lifetime: null,
      connect_timeout: 10,
      onnotice: () => undefined,
      onclose: () => {
        if (!this.#ended && this.present === sql) this.#lost();
      },
      connection: { timezone: "UTC", ...this.#options.connection },
    });
    withTypes(sql);
    return sql;
  }

  #lost(): void {
    this.#options.onLost?.();
    const wait = Math.max(10, this.#replacedAt + atMostEveryMs - Date.now());
    this.#replacing ??= setTimeout(() => {
      this.#replacing = undefined;
      this.#replacedAt = Date.now();
      const old = this.present;
      this.present = this.#open();
      this.#options.onFresh?.();
      old.end({ timeout: graceSeconds }).catch(() => undefined);
    }, wait);
  }
}
