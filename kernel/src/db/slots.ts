/**
 * Connections for transactions, one postgres.js client each. A client with a single connection needs neither `begin` nor
 * `reserve`, both of which go wrong when a connection is lost (porsager/postgres #1189, #1208, #1216): what is sent goes
 * down the one connection in order, and a client whose connection is lost is thrown away.
 */
import type postgres from "postgres";
import { connectionLost } from "./connection-lost.ts";
import { type ConnectionSettings, openClient } from "./client.ts";

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
  readonly #waiting: ((slot: OpenSlot) => void)[] = [];

  constructor(url: string, most: number, settings: ConnectionSettings) {
    this.#url = url;
    this.#most = most;
    this.#settings = settings;
  }

  /** A slot of one's own, in the order of asking. Must be given back. */
  take(): Promise<Slot> {
    const slot = this.#free.pop() ?? (this.#all.size < this.#most ? this.#open() : undefined);
    if (slot !== undefined) return Promise.resolve(slot);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  give(slot: Slot): void {
    if (!(slot instanceof OpenSlot) || !this.#all.has(slot)) return;
    if (slot.lost) this.#discard(slot);
    else this.#next(slot);
  }

  async end(): Promise<void> {
    await Promise.all([...this.#all].map((slot) => slot.sql.end({ timeout: 5 }).catch(() => undefined)));
  }

  #next(slot: OpenSlot): void {
    const waiter = this.#waiting.shift();
    if (waiter === undefined) this.#free.push(slot);
    else waiter(slot);
  }

  #open(): OpenSlot {
    const slot = new OpenSlot(this.#url, this.#settings, () => {
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

  constructor(url: string, settings: ConnectionSettings, onLost: () => void) {
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => undefined);
    this.loss = promise;
    this.sql = openClient(url, 1, settings, () => {
      this.lost = true;
      reject(connectionLost());
      onLost();
    });
  }
}
