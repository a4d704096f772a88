/** Cuts what is to be sent into batches: small enough to be answered soon, the same on every run. */

export interface BatchLimits {
  readonly entries: number;
  /** Lines of all entries together; one larger entry is a batch of its own. */
  readonly lines: number;
}

export function* batches<T>(entries: Iterable<T>, linesOf: (entry: T) => number, limits: BatchLimits): Generator<T[]> {
  let batch: T[] = [];
  let lines = 0;
  for (const entry of entries) {
    const size = linesOf(entry);
    if (batch.length > 0 && (batch.length === limits.entries || lines + size > limits.lines)) {
      yield batch;
      batch = [];
      lines = 0;
    }
    batch.push(entry);
    lines += size;
  }
  if (batch.length > 0) yield batch;
}

/** Works off an iterator with so many workers at a time; the first failure stops all. */
export async function inParallel<T>(
  jobs: Iterable<T>,
  workers: number,
  work: (job: T) => Promise<void>,
): Promise<void> {
  const iterator = jobs[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
