/** Writes entries into the books: all of a batch in one transaction, posted in a second. */
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { Posted } from "../../../register/posting.ts";
import type { NewJournalEntry } from "../../../resources/journal/contract.ts";
import type { Books } from "../books/books.ts";
import type { EntryToWrite } from "../books/post-in-batches.ts";
import { asProblem } from "../client/as-problem.ts";
import { Id } from "../client/codec.ts";
import { Refusal } from "../client/failures.ts";
import { press } from "../documents/sale.ts";
import { periodOn, periodsWithin } from "../periods/period.ts";
import { type Ledger, moveOf, periodClosed, refusalOf } from "./entry-move.ts";

const model = "account.move";

const MoveRecord = z.object({ id: Id, number: z.string(), post_number: z.string().nullable(), state: z.string() });
type Move = z.output<typeof MoveRecord>;

/** What became of each, in the order given. Throws when nobody knows. */
export async function writeEntries(
  books: Books,
  items: readonly EntryToWrite<NewJournalEntry>[],
  deadline: number,
): Promise<(Posted | Error)[]> {
  const entries = items.map(({ entry }) => entry);
  const ledger = await ledgerFor(books, entries, deadline);
  const begun = items.flatMap(({ entry, unfinished }) => (unfinished ? [entry.reference] : []));
  const earlier = await movesByNumber(books, ledger, begun, deadline);
  const refusals = new Map<string, Error>();
  const fresh = entries.filter((entry) => {
    if (earlier.has(entry.reference)) return false;
    const refusal = refusalOf(entry, ledger);
    if (refusal !== undefined) refusals.set(entry.reference, refusal);
    return refusal === undefined;
  });
  const made = await create(books, ledger, fresh, refusals, deadline);
  const drafts = [...earlier.values()].flatMap(({ id, state }) => (state === "draft" ? [id] : []));
  await post(books, [...drafts, ...made], deadline);
  const ids = [...made, ...[...earlier.values()].map(({ id }) => id)];
  const posted = await movesById(books, ids, deadline);
  return entries.map(({ reference }) => refusals.get(reference) ?? answer(posted.get(reference)));
}

const answer = (move: Move | undefined): Posted | Error =>
  move?.state === "posted"
    ? { number: move.post_number ?? String(move.id), foreignId: String(move.id) }
    : new Problem("upstream-failed", "The books did not post the entry.");

async function ledgerFor(books: Books, entries: readonly NewJournalEntry[], deadline: number): Promise<Ledger> {
  const { client, directory } = books;
  const days = entries.map((entry) => entry.date).toSorted();
  const codes = entries.flatMap((entry) => entry.lines.map((line) => line.account));
  const span = { first: days[0] ?? "", last: days.at(-1) ?? "" };
  const [journal, company, currency, accounts, periods] = [
    await directory.journal(deadline),
    await client.companyId(),
    await directory.companyCurrency(deadline),
    await directory.accounts.of(codes, deadline),
    await periodsWithin(books, span, deadline),
  ];
  return { journal, company, currency: currency.code, accounts, periods };
}

/** All in one call; if Tryton refuses one of them, one by one, so that it costs no other. */
async function create(
  books: Books,
  ledger: Ledger,
  entries: readonly NewJournalEntry[],
  refusals: Map<string, Error>,
  deadline: number,
): Promise<number[]> {
  if (entries.length === 0) return [];
  try {
    const values = entries.map((entry) => moveOf(entry, ledger));
    return await books.client.create(model, values, deadline);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [only] = entries;
    if (entries.length === 1 && only !== undefined) {
      refusals.set(only.reference, await explained(books, only, error, deadline));
      return [];
    }
    const ids: number[] = [];
    for (const entry of entries) ids.push(...(await create(books, ledger, [entry], refusals, deadline)));
    return ids;
  }
}

/** The period may have been closed since it was looked at, or be closed for our journal alone. */
async function explained(books: Books, entry: NewJournalEntry, error: Refusal, deadline: number): Promise<Error> {
  const ledger = await ledgerFor(books, [entry], deadline);
  const domain = [
    ["period", "=", periodOn(ledger.periods, entry.date)?.id ?? null],
    ["journal", "=", ledger.journal],
    ["state", "=", "close"],
  ];
  const closed = await books.client.count("account.journal.period", domain, deadline);
  if (closed > 0) return periodClosed(entry.date);
  return refusalOf(entry, ledger) ?? (asProblem(error) as Problem);
}

/** What cannot be posted is taken out again: a draft would keep its period from being closed. */
async function post(books: Books, ids: readonly number[], deadline: number): Promise<void> {
  if (ids.length === 0) return;
  try {
    await press(books, model, "post", ids, deadline);
  } catch (error) {
    if (error instanceof Refusal) await books.client.call({ model, method: "delete", args: [ids], deadline });
    throw error;
  }
}

/** Drafts that a given-up call left behind, beside a move that is posted or was made before, are taken out. */
async function movesByNumber(
  { client }: Books,
  { journal }: Ledger,
  numbers: readonly string[],
  deadline: number,
): Promise<ReadonlyMap<string, Move>> {
  if (numbers.length === 0) return new Map();
  const domain = [
    ["number", "in", numbers],
    ["journal", "=", journal],
  ];
  // "posted" after "draft", and the first made after those made later: the last of a number is the one to keep.
  const order = [
    ["state", "ASC"],
    ["id", "DESC"],
  ] as const;
  const moves = await client.search(model, { domain, record: MoveRecord, order, deadline });
  const kept = new Map(moves.map((move) => [move.number, move]));
  const doubles = moves.filter((move) => move.state === "draft" && kept.get(move.number) !== move).map(({ id }) => id);
  if (doubles.length > 0) await client.call({ model, method: "delete", args: [doubles], deadline });
  return kept;
}

async function movesById(
  { client }: Books,
  ids: readonly number[],
  deadline: number,
): Promise<ReadonlyMap<string, Move>> {
  if (ids.length === 0) return new Map();
  const moves = await client.search(model, { domain: [["id", "in", ids]], record: MoveRecord, deadline });
  return new Map(moves.map((move) => [move.number, move]));
}
