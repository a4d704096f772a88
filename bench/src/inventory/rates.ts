/** Reservations per second of both designs, in turns, on a server of its own with fsync on. */
import { startTestServer } from "@tierline/kernel/testing/server";
import type { Progress } from "../figure.ts";
import { median } from "../report/statistics.ts";
import { short } from "../report/table.ts";
import { type Promises, type Reserve, openPromises, putStock } from "./promises.ts";

export interface Load {
  readonly callers: number;
  readonly items: number;
  readonly rounds: number;
  readonly ms: number;
}

/** More than any round can sell. */
const plenty = 1_000_000_000;

/** Opens a database server and what is measured on it, hands it over and takes it down. */
export async function onServer<T>(work: (promises: Promises, url: string) => Promise<T>): Promise<T> {
  const server = await startTestServer({ fsync: true });
  try {
    const promises = await openPromises(server.url);
    try {
      return await work(promises, server.url);
    } finally {
      await promises.close();
    }
  } finally {
    await server.stop();
  }
}

/** Batched over single, per round; the order within a round alternates. */
export function ratios(load: Load, progress: Progress): Promise<number[]> {
  return onServer(async (promises) => {
    await putStock(promises.db, load.items, plenty);
    const { batched, single } = promises;
    // Warm: plans, caches, compiled code.
    for (const reserve of [single, batched]) await rate(reserve, load);
    const found: number[] = [];
    for (let round = 1; round <= load.rounds; round++) {
      const first = round % 2 === 0 ? await rate(batched, load) : undefined;
      const against = await rate(single, load);
      const ours = first ?? (await rate(batched, load));
      found.push(ours / against);
      progress(
        `round ${String(round)}: batched ${short(ours)}/s, single ${short(against)}/s, ratio ${short(ours / against)}`,
      );
    }
    return found;
  });
}

let count = 0;

async function rate(reserve: Reserve, { callers, items, ms }: Load): Promise<number> {
  const begin = performance.now();
  const end = begin + ms;
  let done = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      await reserve({
        itemId: `ITEM-${String(1 + Math.floor(Math.random() * items))}`,
        reference: `r-${String(++count)}`,
      });
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (done * 1_000) / (performance.now() - begin);
}

/** Median milliseconds of one reservation by a single caller, batched over single, per round. */
export function latencies(rounds: number, progress: Progress): Promise<number[]> {
  const each = 400;
  return onServer(async (promises) => {
    await putStock(promises.db, 1, plenty);
    const { batched, single } = promises;
    for (const reserve of [single, batched, single, batched]) await latency(reserve, each);
    const found: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const first = round % 2 === 0 ? await latency(batched, each) : undefined;
      const against = await latency(single, each);
      const ours = first ?? (await latency(batched, each));
      found.push(ours / against);
      progress(`round ${String(round)}: batched ${short(ours)} ms, single ${short(against)} ms`);
    }
    return found;
  });
}

async function latency(reserve: Reserve, times: number): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const begin = performance.now();
    await reserve({ itemId: "ITEM-1", reference: `l-${String(++count)}` });
    taken.push(performance.now() - begin);
  }
  return median(taken);
}
