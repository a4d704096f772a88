import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { rejected } from "@tierline/kernel/model/batch";
import { contentHash } from "../../../content-hash.ts";
import type { ErpPort } from "../../../port.ts";
import type { JournalResult, NewJournalEntry } from "../../../resources/journal/contract.ts";
import type { Books } from "../books/books.ts";
import { entryProblem, type Fate, postInBatches } from "../books/post-in-batches.ts";
import { Speed } from "../books/speed.ts";
import { unbalanced } from "../../../rules/unbalanced.ts";
import { writeEntries } from "./write-entries.ts";

/** Lines in one transaction: a second or two of Tryton's time. */
const mostLines = 250;

export function postJournalEntries(books: Books): ErpPort["postJournalEntries"] {
  const speed = new Speed(6);
  return async ({ deadline }, { body: { entries } }) => {
    const firsts = new Map(entries.toReversed().map((entry) => [entry.reference, entry]));
    const lopsided = lopsidedAmong([...firsts.values()]);
    const fates = await postInBatches(books, {
      kind: "journal-entry",
      entries: [...firsts.values()].toReversed().filter(({ reference }) => !lopsided.has(reference)),
      weightOf: (entry) => entry.lines.length,
      most: mostLines,
      speed,
      write: (items) => books.lanes.journal.run(deadline, () => writeEntries(books, items, deadline)),
      deadline,
    });
    const seen = new Set<string>();
    const results = entries.map((entry) => {
      const { reference } = entry;
      const fate = lopsided.get(reference) ?? fates.get(reference);
      if (fate === undefined) throw new Error(`No result for ${reference}.`);
      const result = resultOf(entry, firsts.get(reference) ?? entry, fate, seen.has(reference));
      seen.add(reference);
      return result;
    });
    return reply(200, { results });
  };
}

/** Entries that do not balance, with by how much. */
const lopsidedAmong = (entries: readonly NewJournalEntry[]): ReadonlyMap<string, Problem> =>
  new Map(
    entries.flatMap((entry) => {
      const why = unbalanced(entry);
      return why === undefined ? [] : [[entry.reference, new Problem("unbalanced", why)] as const];
    }),
  );

/** A second entry of one reference in the same call shares the first one's fate, or conflicts with it. */
function resultOf(entry: NewJournalEntry, first: NewJournalEntry, fate: Fate, repeated: boolean): JournalResult {
  const { reference } = entry;
  if (entry !== first && contentHash(entry) !== contentHash(first)) {
    return rejected(reference, "conflict", `${reference} was posted before, with other content.`);
  }
  if (fate instanceof Problem) {
    const { kind, detail } = entryProblem(fate);
    return rejected(reference, kind, detail);
  }
  return { reference, status: fate.duplicate || repeated ? "duplicate" : "accepted", entryId: fate.number };
}
