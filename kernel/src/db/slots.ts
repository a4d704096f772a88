/**
 * Connections for transactions, one postgres.js client each. A client with a single connection needs neither `begin` nor
 * `reserve`, both of which go wrong when a connection is lost (porsager/postgres #1189, #1208, #1216): what is sent goes
 * down the one connection in order, and a client whose connection is lost is thrown away.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import type postgres from "postgres";
import { connectionLost } from "./connection-lost.ts";
import { type ConnectionSettings, openClient } from "./client.ts";
import { type Pulse, pulseOf } from "./pulse.ts";

export interface Slot {
  readonly sql: postgres.Sql;
  /** The connection is gone, and with it the transaction. */
  readonly lost: boolean;
  /** Rejects when the connection is lost; it never resolves. */
  readonly loss: Promise<never>;
}

export class Slots {
  readonly #url: string;
  readonly #most: number;
  readonly #settings: ConnectionSettings;
  /** The last one used is used next, so that few connections are opened while little is to do. */
  readonly #free: OpenSlot[] = [];
  readonly #all = new Set<OpenSlot>();
  readonly #waiting: PromiseWithResolvers<Slot>[] = [];
  readonly #pulse: Pulse;
  readonly #openClient: typeof openClient;
  readonly #unfollow: () => Promise<void>;

  constructor(url: string, most: number, settings: ConnectionSettings, open: typeof openClient = openClient) {
    this.#url = url;
    this.#openClient = open;
    this.#most = most;
    this.#settings = settings;
    this.#pulse = pulseOf(url);
    this.#unfollow = this.#pulse.follow({ lost: () => this.#loseAll() });
  }

  /** A slot of one's own, in the order of asking. Must be given back. Rejects while the database is away. */
  async take(): Promise<Slot> {
    if (this.#pulse.silentSince !== undefined) {
      // In a turn of its own, as in pool.ts.
      await nextTurn();
      throw connectionLost();
    }
    const slot = this.#free.pop() ?? (this.#all.size < this.#most ? this.#open() : undefined);
    if (slot !== undefined) return slot;
    const waiter = Promise.withResolvers<Slot>();
    this.#waiting.push(waiter);
    return waiter.promise;
  }

  give(slot: Slot): void {
    if (!(slot instanceof OpenSlot) || !this.#all.has(slot)) return;
    if (slot.lost) {
      this.#discard(slot);
      return;
    }
    this.#pulse.heard();
    this.#next(slot);
  }

  async end(): Promise<void> {
    await this.#unfollow();
    await Promise.all([...this.#all].map((slot) => slot.sql.end({ timeout: 5 }).catch(() => undefined)));
  }

  /** A frozen server closes nothing: its connections are given up here. Those in use are discarded when they are given back. */
  #loseAll(): void {
    for (const waiter of this.#waiting.splice(0)) waiter.reject(connectionLost());
    for (const slot of this.#all) slot.lose();
  }

  #next(slot: OpenSlot): void {
    const waiter = this.#waiting.shift();
    if (waiter === undefined) this.#free.push(slot);
    else waiter.resolve(slot);
  }

  #open(): OpenSlot {
    const slot = new OpenSlot(this.#url, this.#settings, this.#openClient, () => {
      // One that nobody uses has to be cleared away here; the others when they are given back.
      const index = this.#free.indexOf(slot);
      if (index >= 0) {
        this.#free.splice(index, 1);
        this.#discard(slot);
      }
    });
    this.#all.add(slot);
    return slot;
  }

  #discard(slot: OpenSlot): void {
    this.#all.delete(slot);
    slot.sql.end({ timeout: 0 }).catch(() => undefined);
    if (this.#waiting.length > 0) this.#next(this.#open());
  }
}

class OpenSlot implements Slot {
  readonly sql: postgres.Sql;
  readonly loss: Promise<never>;
  lost = false;

  readonly #onLost: () => void;
  readonly #reject: (error: unknown) => void;

  constructor(url: string, settings: ConnectionSettings, open: typeof openClient, onLost: () => void) {
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => undefined);
    this.loss = promise;
    this.#reject = reject;
    this.#onLost = onLost;
    this.sql = open(url, 1, settings, () => this.lose());
  }

  lose(): void {
    if (this.lost) return;
    this.lost = true;
    this.#reject(connectionLost());
    this.#onLost();
  }
}
