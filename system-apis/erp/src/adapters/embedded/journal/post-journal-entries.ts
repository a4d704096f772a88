import { reply } from "@tierline/kernel/api/operation";
import postgres from "postgres";
import type { ErpPort } from "../../../port.ts";
import type { JournalResult, NewJournalEntry } from "../../../resources/journal/contract.ts";
import { contentHash } from "../../../content-hash.ts";
import { documentNumber, type Books } from "../books.ts";
import { type Candidate, type Fate, insertEntries } from "./insert-entries.ts";
import { unbalanced } from "../../../rules/unbalanced.ts";

/** One statement for the batch; a second one only when some reference had been posted before. */
export const postJournalEntries =
  ({ db: { sql } }: Books): ErpPort["postJournalEntries"] =>
  async (_ctx, { body: { entries } }) => {
    const results = new Array<JournalResult | undefined>(entries.length);
    const candidates = judge(entries, results);
    const fates = candidates.size === 0 ? [] : await insertOnce(sql, [...candidates.values()]);
    const refused: [Candidate, Fate][] = [];
    const byOrdinal = new Map([...candidates.values()].map((candidate) => [candidate.ordinal, candidate]));
    for (const fate of fates) {
      const candidate = byOrdinal.get(fate.ordinal);
      if (candidate === undefined) continue;
      if (fate.entryId === null) refused.push([candidate, fate]);
      else results[fate.ordinal] = accepted(candidate.entry.reference, fate.entryId);
    }
    await explain(sql, refused, results);
    for (const [ordinal, entry] of entries.entries()) {
      results[ordinal] ??= repeated(entry, candidates.get(entry.reference), results);
    }
    return reply(200, { results: results.filter((result) => result !== undefined) });
  };

const accepted = (reference: string, entryId: number): JournalResult => ({
  reference,
  status: "accepted",
  entryId: documentNumber("JE", entryId),
});

const rejected = (
  reference: string,
  kind: "unbalanced" | "conflict" | "not-found" | "period-closed",
  detail: string,
): JournalResult => ({
  reference,
  status: "rejected",
  problem: { kind, detail },
});

const conflicting = (reference: string): JournalResult =>
  rejected(reference, "conflict", `${reference} was posted before, with other content.`);

/** Rejects what does not balance; the first of each reference is a candidate. */
function judge(entries: readonly NewJournalEntry[], results: (JournalResult | undefined)[]): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const [ordinal, entry] of entries.entries()) {
    const why = unbalanced(entry);
    if (why !== undefined) results[ordinal] = rejected(entry.reference, "unbalanced", why);
    else if (!candidates.has(entry.reference)) {
      candidates.set(entry.reference, { ordinal, entry, hash: contentHash(entry) });
    }
  }
  return candidates;
}

/** A period closed while the statement ran undoes the statement; the second time it is seen closed and its entries rejected. */
async function insertOnce(sql: postgres.Sql, candidates: readonly Candidate[]): Promise<readonly Fate[]> {
  try {
    return await insertEntries(sql, candidates);
  } catch (error) {
    const closing = error instanceof postgres.PostgresError && error.message === "the period is closed";
    if (!closing) throw error;
    return insertEntries(sql, candidates);
  }
}

/** What was there before is a duplicate or a conflict, also when its period has been closed since; the rest has its reason. */
async function explain(
  sql: postgres.Sql,
  refused: readonly [Candidate, Fate][],
  results: (JournalResult | undefined)[],
): Promise<void> {
  if (refused.length === 0) return;
  const known = await sql<{ reference: string; entry_id: number; content_hash: string }[]>`
    SELECT reference, entry_id, content_hash FROM journal_entries
    WHERE reference = ANY(${refused.map(([{ entry }]) => entry.reference)})`;
  const earlier = new Map(known.map((row) => [row.reference, row]));
  for (const [{ ordinal, entry, hash }, fate] of refused) {
    const { reference } = entry;
    const before = earlier.get(reference);
    if (before !== undefined) {
      results[ordinal] =
        before.content_hash === hash
          ? { reference, status: "duplicate", entryId: documentNumber("JE", before.entry_id) }
          : conflicting(reference);
    } else if (fate.unknownAccount !== null) {
      results[ordinal] = rejected(reference, "not-found", `There is no account ${fate.unknownAccount}.`);
    } else {
      const why = fate.period === null ? "There is no accounting period for" : "The accounting period is closed for";
      results[ordinal] = rejected(reference, "period-closed", `${why} ${entry.date}.`);
    }
  }
}

/** A second entry of one reference in the same batch shares the first one's fate, or conflicts with it. */
function repeated(
  entry: NewJournalEntry,
  first: Candidate | undefined,
  results: readonly (JournalResult | undefined)[],
): JournalResult {
  const fate = first === undefined ? undefined : results[first.ordinal];
  if (first === undefined || fate === undefined) throw new Error(`No result for ${entry.reference}.`);
  if (first.hash !== contentHash(entry)) return conflicting(entry.reference);
  return fate.status === "accepted" ? { ...fate, status: "duplicate" } : fate;
}
