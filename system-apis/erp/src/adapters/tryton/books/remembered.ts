/** Facts that hardly ever change, read once in a while. What was not found is asked for again the next time. */
export type Load<V> = (keys: readonly string[], deadline: number) => Promise<ReadonlyMap<string, V>>;

export class Remembered<V> {
  readonly #load: Load<V>;
  readonly #forMs: number;
  readonly #known = new Map<string, { value: V; until: number }>();

  constructor(load: Load<V>, forMs: number) {
    this.#load = load;
    this.#forMs = forMs;
  }

  /** The values of those keys that have one. */
  async of(keys: Iterable<string>, deadline: number): Promise<ReadonlyMap<string, V>> {
    const wanted = [...new Set(keys)];
    const now = Date.now();
    const missing = wanted.filter((key) => (this.#known.get(key)?.until ?? 0) <= now);
    if (missing.length > 0) {
      const found = await this.#load(missing, deadline);
      for (const key of missing) this.#known.delete(key);
      for (const [key, value] of found) this.#known.set(key, { value, until: now + this.#forMs });
    }
    return new Map(
      wanted.flatMap((key) => {
        const known = this.#known.get(key);
        return known === undefined ? [] : [[key, known.value] as const];
      }),
    );
  }

  /** The value of one key; what is thrown when there is none is up to the caller. */
  async one(key: string, deadline: number, otherwise: () => Error): Promise<V> {
    const value = (await this.of([key], deadline)).get(key);
    if (value === undefined) throw otherwise();
    return value;
  }

  forget(): void {
    this.#known.clear();
  }
}
