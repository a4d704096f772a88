import { isProblem, type Problem } from "@tierline/kernel/errors/problem";
import type { EntryProblemKind } from "@tierline/kernel/model/batch";
import { asProblem } from "../client/as-problem.ts";

/** Kept back of a call's deadline, for the answer. */
export const reserveMs = 1_000;

/** Cuts a list into batches whose weights add up to at most `most`; a heavier entry goes alone. */
export function batchesOf<T>(entries: readonly T[], weightOf: (entry: T) => number, most: number): T[][] {
  const batches: T[][] = [];
  let [batch, weight] = [[] as T[], 0];
  for (const entry of entries) {
    if (batch.length > 0 && weight + weightOf(entry) > most) {
      batches.push(batch);
      [batch, weight] = [[], 0];
    }
    batch.push(entry);
    weight += weightOf(entry);
  }
  return batch.length === 0 ? batches : [...batches, batch];
}

const again = new Set(["unavailable", "deadline-exceeded", "upstream-failed"]);

/** True when nobody knows, or when it may go better the next time: the entry is to be sent again. */
export const isToBeSentAgain = (error: unknown): error is Problem => isProblem(error) && again.has(error.kind);

/** Why an entry was not taken. Throws what is no problem: a mistake of ours. */
export function entryProblem(thrown: unknown): { kind: EntryProblemKind; detail: string } {
  const error = asProblem(thrown);
  if (!isProblem(error)) throw error;
  if (error.kind === "unsupported") return { kind: "invalid", detail: error.message };
  return { kind: again.has(error.kind) ? "unavailable" : error.kind, detail: error.message };
}

export const notYet = { kind: "unavailable", detail: "Not posted yet; send it again." } as const;
