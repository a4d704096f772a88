/** One stage of a replay: entries of one kind, sent in batches, several at once, until they are taken. */
import { hash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { EntryResult } from "@tierline/kernel/model/batch";
import { batches, inParallel } from "./batches.ts";
import { reject, type Plan } from "./plan.ts";
import type { PlatformClient } from "./platform-client.ts";

/** What became of the entries of a stage. */
export interface Taken {
  accepted: number;
  rejected: number;
  /** Numbers of what was taken now or before: what the books are asked about later. */
  readonly numbers: string[];
}

/** Told how many entries of which kind are done. */
export type OnProgress = (stage: string, done: number, total: number) => void;

const workers = 4;
/** How long, and how often, what was put off is sent again. */
const putOffMs = 120_000;
const putOffPauseMs = 1_000;

type Send<T> = (
  from: Parameters<Parameters<PlatformClient["patiently"]>[0]>[0],
  idempotencyKey: string,
  batch: readonly T[],
) => Promise<{ readonly results: readonly Readonly<EntryResult>[] }>;

/** Runs stages of this plan; what is rejected is counted in it. */
export function stageOf(platform: PlatformClient, plan: Plan, onProgress: OnProgress) {
  return async <T>(
    name: string,
    entries: readonly T[],
    limits: { entries: number; lines: number },
    linesOf: (entry: T) => number,
    sendBatch: Send<T>,
  ): Promise<Taken> => {
    const taken: Taken = { accepted: 0, rejected: 0, numbers: [] };
    let done = 0;
    await inParallel(batches(entries, linesOf, limits), workers, async (batch) => {
      for (const result of await untilTaken(platform, batch, sendBatch)) count(result, taken, plan);
      done += batch.length;
      onProgress(name, done, entries.length);
    });
    return taken;
  };
}

/** What is put off (`unavailable`) is sent again, as a till would, until it is taken or patience ends. */
async function untilTaken<T>(
  platform: PlatformClient,
  batch: readonly T[],
  sendBatch: Send<T>,
): Promise<readonly Readonly<EntryResult>[]> {
  const ended: Readonly<EntryResult>[] = [];
  const giveUp = Date.now() + putOffMs;
  let left = batch;
  for (let attempt = 0; ; attempt += 1) {
    // Under the same key the same answer would come again.
    const key = `replay:${hash("sha256", JSON.stringify([left, attempt]), "base64url")}`;
    const { results } = await platform.patiently((from) => sendBatch(from, key, left));
    const putOff = (_: unknown, index: number) => results[index]?.problem?.kind === "unavailable";
    const again = left.filter(putOff);
    if (again.length === 0 || Date.now() > giveUp) return [...ended, ...results];
    ended.push(...results.filter((result) => result.problem?.kind !== "unavailable"));
    left = again;
    await delay(putOffPauseMs);
  }
}

function count(result: Readonly<EntryResult>, taken: Taken, plan: Plan): void {
  if (result.status === "rejected") {
    taken.rejected++;
    reject(plan.rejects, result.problem?.kind ?? "rejected");
  } else {
    taken.accepted++;
    taken.numbers.push(result.reference);
  }
}
