/**
 * Facts of another system, kept for a while: fresh ones are answered from memory, missing or old ones are asked for in one
 * call, and while that system is away the last known ones serve until they are too old, also those of an earlier process.
 */
import { LRUCache } from "lru-cache";
import type { CallSource } from "../api/context.ts";
import { isProblem, type Problem } from "../errors/problem.ts";
import type { FactStore } from "./fact-store.ts";

export interface ReadThroughOptions<V> {
  /** Most entries remembered. */
  readonly max: number;
  /** Milliseconds for which an entry is not asked for again. */
  readonly freshMs: number;
  /** Milliseconds for which an entry serves while the system behind is away. */
  readonly staleMs: number;
  /** Loads many keys at once; a key left out of the result does not exist. */
  readonly load: (keys: readonly string[], from: LoadSource) => Promise<ReadonlyMap<string, V>>;
  /** Where they outlive the process. */
  readonly store: FactStore<V>;
}

/** Handed to `load`: the call that needs the facts. */
export type LoadSource = CallSource;

interface Entry<V> {
  /** Null: known not to exist. */
  readonly value: V | null;
  readonly at: number;
  /** As it was stored, and when: what has not changed is not written again and again. */
  readonly stored?: { readonly text: string; readonly at: number };
}

export interface Known<V> {
  readonly found: ReadonlyMap<string, V>;
  /** Milliseconds since the oldest of them was read. */
  readonly ageMs: number;
}

/** Keys of which nothing is known, and why they could not be read. */
export interface Unread {
  readonly keys: ReadonlySet<string>;
  readonly cause: Problem;
}

export interface Readable<V> extends Known<V> {
  /** Undefined where everything could be read. */
  readonly unread?: Unread;
}

/** An unchanged fact is stored again after so long, so that its age stays true enough. */
const storeAgainMs = 300_000;

export class ReadThrough<V> {
  readonly #options: ReadThroughOptions<V>;
  readonly #entries: LRUCache<string, Entry<V>>;

  constructor(options: ReadThroughOptions<V>) {
    this.#options = options;
    this.#entries = new LRUCache({ max: options.max, ttl: options.staleMs });
  }

  /** The facts of these keys; those that do not exist are left out. Throws what `load` throws when nothing known can serve. */
  async many(keys: readonly string[], from: CallSource): Promise<Known<V>> {
    const { unread, ...known } = await this.readable(keys, from);
    if (unread !== undefined) throw unread.cause;
    return known;
  }

  /** The same, as far as they can be read: those of which nothing is known while the system behind is away are named, with what it met. */
  async readable(keys: readonly string[], from: CallSource): Promise<Readable<V>> {
    const now = Date.now();
    const wanted = [...new Set(keys)];
    const old = wanted.filter((key) => now - (this.#entries.get(key)?.at ?? 0) > this.#options.freshMs);
    const unread = old.length > 0 ? await this.#refresh(old, from) : undefined;
    return { ...this.#known(wanted), ...(unread === undefined ? {} : { unread }) };
  }

  async #refresh(keys: readonly string[], from: CallSource): Promise<Unread | undefined> {
    try {
      const loaded = await this.#options.load(keys, from);
      const at = Date.now();
      const changed = new Map<string, V>();
      const gone: string[] = [];
      for (const key of keys) {
        const value = loaded.get(key) ?? null;
        const before = this.#entries.get(key);
        if (value === null) {
          if (before?.value !== null) gone.push(key);
          this.#entries.set(key, { value, at });
          continue;
        }
        const text = JSON.stringify(value);
        const known = before?.stored;
        const kept = known !== undefined && known.text === text && at - known.at < storeAgainMs ? known : undefined;
        if (kept === undefined) changed.set(key, value);
        this.#entries.set(key, { value, at, stored: kept ?? { text, at } });
      }
      this.#store(changed, gone);
      return undefined;
    } catch (error) {
      if (!isProblem(error, "upstream-failed", "unavailable", "deadline-exceeded")) throw error;
      await this.#remember(keys.filter((key) => !this.#entries.has(key)));
      const unknown = keys.filter((key) => !this.#entries.has(key));
      return unknown.length === 0 ? undefined : { keys: new Set(unknown), cause: error };
    }
  }

  /** Nobody waits for it: what is not stored now is stored with a later answer. */
  #store(changed: ReadonlyMap<string, V>, gone: readonly string[]): void {
    if (changed.size === 0 && gone.length === 0) return;
    this.#options.store.keep(changed, gone).catch(() => {
      for (const key of changed.keys()) {
        const entry = this.#entries.get(key);
        if (entry !== undefined) this.#entries.set(key, { value: entry.value, at: entry.at });
      }
    });
  }

  /** What an earlier process knew, unless it is too old. */
  async #remember(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const oldest = Date.now() - this.#options.staleMs;
    for (const [key, { value, at }] of await this.#options.store.load(keys)) {
      if (at >= oldest) this.#entries.set(key, { value, at }, { ttl: at - oldest });
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
