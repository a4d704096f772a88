/**
 * Facts of another system, kept for a while: fresh ones are answered from memory, missing or old ones are asked for in one
 * call, and while that system is away the last known ones serve until they are too old.
 */
import { LRUCache } from "lru-cache";
import type { CallSource } from "../api/context.ts";
import { isProblem } from "../errors/problem.ts";

export interface ReadThroughOptions<V> {
  /** Most entries remembered. */
  readonly max: number;
  /** Milliseconds for which an entry is not asked for again. */
  readonly freshMs: number;
  /** Milliseconds for which an entry serves while the system behind is away. */
  readonly staleMs: number;
  /** Loads many keys at once; a key left out of the result does not exist. */
  readonly load: (keys: readonly string[], from: LoadSource) => Promise<ReadonlyMap<string, V>>;
}

/** Handed to `load`: the call that needs the facts. */
export type LoadSource = CallSource;

interface Entry<V> {
  /** Null: known not to exist. */
  readonly value: V | null;
  readonly at: number;
}

export interface Known<V> {
  readonly found: ReadonlyMap<string, V>;
  /** Milliseconds since the oldest of them was read. */
  readonly ageMs: number;
}

export class ReadThrough<V> {
  readonly #options: ReadThroughOptions<V>;
  readonly #entries: LRUCache<string, Entry<V>>;

  constructor(options: ReadThroughOptions<V>) {
    this.#options = options;
    this.#entries = new LRUCache({ max: options.max, ttl: options.staleMs });
  }

  /** The facts of these keys; those that do not exist are left out. Throws what `load` throws when nothing known can serve. */
  async many(keys: readonly string[], from: CallSource): Promise<Known<V>> {
    const now = Date.now();
    const wanted = [...new Set(keys)];
    const old = wanted.filter((key) => now - (this.#entries.get(key)?.at ?? 0) > this.#options.freshMs);
    if (old.length > 0) await this.#refresh(old, from);
    return this.#known(wanted);
  }

  async #refresh(keys: readonly string[], from: CallSource): Promise<void> {
    try {
      const loaded = await this.#options.load(keys, from);
      const at = Date.now();
      for (const key of keys) this.#entries.set(key, { value: loaded.get(key) ?? null, at });
    } catch (error) {
      const away = isProblem(error, "upstream-failed", "unavailable", "deadline-exceeded");
      if (!away || keys.some((key) => !this.#entries.has(key))) throw error;
    }
  }

  #known(keys: readonly string[]): Known<V> {
    const found = new Map<string, V>();
    let oldest = Date.now();
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      oldest = Math.min(oldest, entry.at);
      if (entry.value !== null) found.set(key, entry.value);
    }
    return { found, ageMs: Date.now() - oldest };
  }
}
