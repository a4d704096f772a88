import { reply } from "@tierline/kernel/api/operation";
import { rejected } from "@tierline/kernel/model/batch";
import type { Problem } from "@tierline/kernel/errors/problem";
import { contentHash } from "../../../content-hash.ts";
import type { ErpPort } from "../../../port.ts";
import type { Posted } from "../../../register/register.ts";
import type { JournalResult, NewJournalEntry } from "../../../resources/journal/contract.ts";
import { batchesOf, entryProblem, isToBeSentAgain, notYet, reserveMs } from "../books/batches.ts";
import type { Books } from "../books/books.ts";
import { Speed } from "../books/speed.ts";
import { Together } from "../books/together.ts";
import { once } from "../postings/once.ts";
import { unbalanced } from "./unbalanced.ts";
import { type EntryToWrite, writeEntries } from "./write-entries.ts";

/** Lines in one transaction: a second or two of Tryton's time. */
const mostLines = 250;

/** Batch by batch, as many as the deadline allows; the rest is to be sent again. */
export function postJournalEntries(books: Books): ErpPort["postJournalEntries"] {
  const speed = new Speed(6);
  return async ({ deadline }, { body: { entries } }) => {
    const results = new Map<string, JournalResult>();
    const candidates = judge(entries, results);
    let unreached: Problem | undefined;
    for (const batch of batchesOf(candidates, (entry) => entry.lines.length, mostLines)) {
      const lines = batch.reduce((sum, entry) => sum + entry.lines.length, 0);
      const inTime = Date.now() + speed.expectedMs(lines) + reserveMs < deadline;
      if (!inTime || unreached !== undefined) {
        for (const { reference } of batch) results.set(reference, rejected(reference, notYet.kind, notYet.detail));
        continue;
      }
      const began = Date.now();
      unreached = await postBatch(books, batch, results, deadline);
      if (unreached === undefined) speed.learn(lines, Date.now() - began);
    }
    const settled = [...results.values()].some((result) => result.problem?.kind !== "unavailable");
    if (unreached !== undefined && !settled) throw unreached;
    return reply(200, { results: entries.map((entry, index) => resultOf(entries, index, entry, results)) });
  };
}

/** Rejects what does not balance; the first of each reference is a candidate. */
function judge(entries: readonly NewJournalEntry[], results: Map<string, JournalResult>): NewJournalEntry[] {
  const candidates = new Map<string, NewJournalEntry>();
  for (const entry of entries) {
    const { reference } = entry;
    if (results.has(reference) || candidates.has(reference)) continue;
    const why = unbalanced(entry);
    if (why === undefined) candidates.set(reference, entry);
    else results.set(reference, rejected(reference, "unbalanced", why));
  }
  return [...candidates.values()];
}

/** Answers with why the books were not reached, if they were not. */
async function postBatch(
  books: Books,
  batch: readonly NewJournalEntry[],
  results: Map<string, JournalResult>,
  deadline: number,
): Promise<Problem | undefined> {
  let unreached: Problem | undefined;
  const together = new Together<EntryToWrite, Posted>(batch.length, (items) =>
    books.lanes.journal.run(deadline, () => writeEntries(books, items, deadline)),
  );
  await Promise.all(
    batch.map(async (entry) => {
      const { reference } = entry;
      try {
        const posting = { kind: "journal-entry", reference, content: entry, deadline } as const;
        const { number, duplicate } = await once(books, posting, ({ unfinished }) =>
          together.join({ entry, unfinished }),
        );
        results.set(reference, { reference, status: duplicate ? "duplicate" : "accepted", entryId: number });
      } catch (error) {
        if (isToBeSentAgain(error)) unreached = error;
        const { kind, detail } = entryProblem(error);
        results.set(reference, rejected(reference, kind, detail));
      } finally {
        together.done();
      }
    }),
  );
  return unreached;
}

/** A second entry of one reference in the same call shares the first one's fate, or conflicts with it. */
function resultOf(
  entries: readonly NewJournalEntry[],
  index: number,
  entry: NewJournalEntry,
  results: ReadonlyMap<string, JournalResult>,
): JournalResult {
  const { reference } = entry;
  const first = entries.findIndex((each) => each.reference === reference);
  const fate = results.get(reference);
  if (fate === undefined) throw new Error(`No result for ${reference}.`);
  if (first === index) return fate;
  if (contentHash(entries[first]) !== contentHash(entry)) {
    return rejected(reference, "conflict", `${reference} was posted before, with other content.`);
  }
  return fate.status === "accepted" ? { ...fate, status: "duplicate" } : fate;
}
