/**
 * A postgres.js pool for single statements that outlives the loss of its connections. postgres.js can wedge a connection that
 * was cut while it was sending, and whoever gets it waits for ever (porsager/postgres #1133, #1168); so once a connection
 * is lost, a fresh pool takes over, and what still hangs in the old one is rejected. While the whole database is away (pulse.ts)
 * nothing is sent. A lost connection is the problem `unavailable` to whoever asked.
 */
import type postgres from "postgres";
import { type ConnectionSettings, isQuery, openClient, type PendingQuery } from "./client.ts";
import { connectionLost } from "./connection-lost.ts";
import { type Pulse, pulseOf } from "./pulse.ts";
import { asUnavailable } from "./reach.ts";

export interface PoolOptions {
  readonly maxConnections: number;
  readonly connection: ConnectionSettings;
  /** Called when a connection is lost: what its session held is gone. */
  readonly onLost?: () => void;
  /** Opens the clients; `openClient` unless stated. */
  readonly open?: typeof openClient;
  /** Called when a fresh pool has taken over: listeners must be set up again. */
  readonly onFresh?: () => void;
}

/** Statements on the old pool get this long to end by themselves. */
const graceMs = 3_000;
/** While the server is away every attempt loses a connection: pools are not replaced more often than this. */
const atMostEveryMs = 500;

/** Used like any `postgres.Sql`, but for single statements only; `end` ends it for good. Values cross as types.ts says. */
export function openPool(url: string, options: PoolOptions): postgres.Sql {
  const pool = new ReplaceablePool(url, options);
  // The methods of a pool are closures, so they can be taken from whichever pool is the present one.
  return new Proxy(pool.present.sql, {
    apply: (_target, _self, args) => pool.present.watch(Reflect.apply(pool.present.sql as never, undefined, args)),
    get: (_target, name) => {
      const { present } = pool;
      if (name === "end") return () => pool.end();
      if (name === "begin" || name === "reserve") return notHere;
      if (name !== "unsafe") return Reflect.get(present.sql, name) as unknown;
      return (...args: Parameters<postgres.Sql["unsafe"]>) => present.watch(present.sql.unsafe(...args));
    },
  });
}

const notHere = (): never => {
  throw new Error("Use Database.transaction: a transaction on the pool does not survive the loss of its connection.");
};

class ReplaceablePool {
  present: Generation;
  readonly #options: PoolOptions;
  readonly #url: string;
  #replacing: NodeJS.Timeout | undefined;
  #replacedAt = 0;
  #ended = false;
  readonly #pulse: Pulse;
  readonly #unfollow: () => Promise<void>;

  constructor(url: string, options: PoolOptions) {
    this.#url = url;
    this.#options = options;
    this.#pulse = pulseOf(url);
    this.present = this.#open();
    this.#unfollow = this.#pulse.follow({
      lost: () => {
        this.#options.onLost?.();
        this.present.giveUpAll();
      },
      back: () => {
        this.#replace();
      },
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#replacing);
    await Promise.all([this.present.end(), this.#unfollow()]);
  }

  #open(): Generation {
    const generation: Generation = new Generation(this.#url, this.#options, this.#pulse, () => {
      if (!this.#ended && this.present === generation) this.#lost();
    });
    return generation;
  }

  #lost(): void {
    this.#options.onLost?.();
    const wait = Math.max(0, this.#replacedAt + atMostEveryMs - Date.now());
    this.#replacing ??= setTimeout(() => {
      this.#replacing = undefined;
      // While nothing answers a fresh pool would be no better: it comes when the database does.
      if (this.#pulse.silentSince === undefined) this.#replace();
    }, wait);
  }

  #replace(): void {
    clearTimeout(this.#replacing);
    this.#replacing = undefined;
    if (this.#ended) return;
    this.#replacedAt = Date.now();
    const old = this.present;
    this.present = this.#open();
    this.#options.onFresh?.();
    void old.end();
  }
}

/** One postgres.js pool and what waits on it. */
class Generation {
  readonly sql: postgres.Sql;
  readonly #waiting = new Set<() => void>();

  readonly #pulse: Pulse;

  constructor(url: string, options: PoolOptions, pulse: Pulse, onclose: () => void) {
    const { maxConnections, connection, open = openClient } = options;
    this.#pulse = pulse;
    this.sql = open(url, maxConnections, connection, onclose);
  }

  /** Remembers a query from when it is sent until it is answered; anything else is passed on. */
  watch(made: unknown): unknown {
    if (!isQuery(made)) return made;
    const { handler } = made;
    sayUnavailable(made);
    made.handler = (query) => {
      const giveUp = () => query.reject(connectionLost());
      if (this.#pulse.silentSince !== undefined) {
        // In a turn of its own: who asks again at once must not keep anybody from hearing that the database is back.
        setImmediate(giveUp);
        return;
      }
      this.#waiting.add(giveUp);
      const over = () => this.#waiting.delete(giveUp);
      const answered = () => {
        over();
        this.#pulse.heard();
      };
      query.then(answered, over);
      handler(query);
    };
    return made;
  }

  giveUpAll(): void {
    this.#waiting.forEach((giveUp) => giveUp());
  }

  async end(): Promise<void> {
    const timer = setTimeout(() => this.giveUpAll(), graceMs);
    await this.sql.end({ timeout: graceMs / 1_000 }).catch(() => undefined);
    clearTimeout(timer);
    this.giveUpAll();
  }
}

/** What the driver says of a lost connection reaches whoever asked as a problem. */
function sayUnavailable(query: PendingQuery): void {
  const reject = query.reject.bind(query);
  query.reject = (error) => {
    reject(asUnavailable(error));
  };
}
