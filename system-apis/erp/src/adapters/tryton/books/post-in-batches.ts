/**
 * Many postings at once: the register asks for each of them on its own, Tryton is fastest with many. Batch by batch, as large
 * and as many as the deadline allows; the rest is to be sent again.
 */
import { setTimeout as wait } from "node:timers/promises";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { EntryProblemKind } from "@tierline/kernel/model/batch";
import type { Posted, PostingReceipt } from "../../../register/posting.ts";
import type { PostingKind } from "../../../resources/postings/contract.ts";
import { asProblem } from "../client/as-problem.ts";
import { once } from "../postings/once.ts";
import type { Books } from "./books.ts";
import type { Speed } from "./speed.ts";
import { momentMs, Together } from "./together.ts";

/** Kept back of a call's deadline, for the answer. */
const reserveMs = 1_000;

/** An entry to write; `unfinished`: an earlier attempt may have written it. */
export interface EntryToWrite<E> {
  readonly entry: E;
  readonly unfinished: boolean;
}

/** In the books, or why not. */
export type Fate = PostingReceipt | Problem;

export interface Batches<E> {
  readonly kind: PostingKind;
  /** Each reference once. */
  readonly entries: readonly E[];
  /** What of it takes Tryton's time. */
  weightOf(entry: E): number;
  /** The weight of a batch: what one transaction may hold. */
  readonly most: number;
  readonly speed: Speed;
  /** What became of each, in the order given. Throws when nobody knows. */
  write(items: readonly EntryToWrite<E>[]): Promise<(Posted | Error)[]>;
  readonly deadline: number;
}

const again = new Set(["unavailable", "deadline-exceeded", "upstream-failed"]);

/** True when nobody knows, or when it may go better the next time. */
const isToBeSentAgain = (fate: Fate): fate is Problem => fate instanceof Problem && again.has(fate.kind);

/** Why an entry was not taken. What is to be sent again is `unavailable`, whether it was never sent or its fate is not known. */
export const entryProblem = (problem: Problem): { kind: EntryProblemKind; detail: string } => ({
  kind: problem.kind === "unsupported" ? "invalid" : again.has(problem.kind) ? "unavailable" : problem.kind,
  detail: problem.message,
});

/** The fate of each entry, by reference. Throws when the books could not be reached for any of them. */
export async function postInBatches<E extends { readonly reference: string }>(
  books: Books,
  batches: Batches<E>,
): Promise<ReadonlyMap<string, Fate>> {
  const { entries, weightOf, most, speed, deadline } = batches;
  const fates = new Map<string, Fate>();
  let unreached: Problem | undefined;
  for (let at = 0; at < entries.length && unreached === undefined;) {
    const fits = speed.unitsWithin(deadline - reserveMs - Date.now());
    const batch = headOf(entries, at, weightOf, Math.min(most, fits));
    // The first entry is tried however slow the last ones were: who never tries never learns that it has become faster.
    if (at > 0 && fits < weightOf(batch[0])) break;
    const weight = batch.reduce((sum, entry) => sum + weightOf(entry), 0);
    const began = Date.now();
    for (const [reference, fate] of await postBatch(books, batch, batches)) {
      fates.set(reference, fate);
      if (isToBeSentAgain(fate)) unreached = fate;
    }
    if (unreached === undefined || unreached.kind === "deadline-exceeded") speed.learn(weight, Date.now() - began);
    at += batch.length;
  }
  if (unreached !== undefined && [...fates.values()].every(isToBeSentAgain)) throw unreached;
  for (const { reference } of entries) if (!fates.has(reference)) fates.set(reference, notYet());
  return fates;
}

const notYet = (): Problem => new Problem("unavailable", "Not posted yet; send it again.");

/** The entries from one on whose weights add up to at most `most`; the first goes alone where it is heavier. */
function headOf<E>(entries: readonly E[], at: number, weightOf: (entry: E) => number, most: number): [E, ...E[]] {
  const [first, ...rest] = entries.slice(at);
  if (first === undefined) throw new RangeError(`There is no entry ${String(at)}.`);
  const head: [E, ...E[]] = [first];
  let weight = weightOf(first);
  for (const entry of rest) {
    weight += weightOf(entry);
    if (weight > most) break;
    head.push(entry);
  }
  return head;
}

/** Begun one after the other, so that the register has them in this order; done together. */
async function postBatch<E extends { readonly reference: string }>(
  books: Books,
  batch: readonly E[],
  { kind, write, deadline }: Batches<E>,
): Promise<(readonly [string, Fate])[]> {
  const together = new Together<EntryToWrite<E>, Posted>(batch.length, write);
  const running: Promise<readonly [string, Fate]>[] = [];
  for (const entry of batch) {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const posting = { kind, reference: entry.reference, content: entry, deadline };
    const posted = once(books, posting, ({ unfinished }) => {
      begin();
      return together.join({ entry, unfinished });
    });
    running.push(
      fateOf(posted).then((fate) => {
        begin();
        together.done();
        return [entry.reference, fate] as const;
      }),
    );
    // One that waits for another process does not keep the others waiting.
    await Promise.race([begun, wait(momentMs, undefined, { ref: false })]);
  }
  return Promise.all(running);
}

/** What is no problem is a mistake of ours, and thrown. */
async function fateOf(posted: Promise<PostingReceipt>): Promise<Fate> {
  try {
    return await posted;
  } catch (thrown) {
    const error = asProblem(thrown);
    if (isProblem(error)) return error;
    throw error;
  }
}
