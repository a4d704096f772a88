/** Work on one thing after the other; work on different things side by side. Within this process. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs after what was given before for this key, whether that failed or not. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
