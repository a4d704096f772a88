/**
 * Calls that come one by one and are done together: the register asks for each posting on its own, Tryton is fastest with many.
 * A batch goes out when all that were announced have come or will not come, or when nobody came for a moment: somebody may
 * be waiting for another process.
 */
export const momentMs = 30;

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

export class Together<T, R> {
  readonly #run: (items: readonly T[]) => Promise<readonly (R | Error)[]>;
  #expected: number;
  #waiting: Waiting<T, R>[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** `run` answers for each item, in the same order. */
  constructor(expected: number, run: (items: readonly T[]) => Promise<readonly (R | Error)[]>) {
    this.#expected = expected;
    this.#run = run;
  }

  join(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#look();
    });
  }

  /** One of those announced is done, with or without having joined. */
  done(): void {
    this.#expected -= 1;
    this.#look();
  }

  #look(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length === 0) return;
    if (this.#waiting.length >= this.#expected) void this.#flush();
    else this.#timer = setTimeout(() => void this.#flush(), momentMs);
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const results = await this.#run(batch.map(({ item }) => item));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const result = results[index];
        if (result === undefined) reject(new Error("A batch did not answer for all of its items."));
        else if (result instanceof Error) reject(result);
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
