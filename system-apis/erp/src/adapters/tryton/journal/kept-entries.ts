/** Entries as the books keep them: dates, accounts and amounts are read there, what there is no field for in the register. */
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { JournalEntry, NewJournalEntry } from "../../../resources/journal/contract.ts";
import type { Books } from "../books/books.ts";
import { Day, Decimal, Id } from "../client/codec.ts";
import { toMinor } from "../client/decimal.ts";

const MoveRecord = z.object({ id: Id, date: Day, state: z.string() });
const LineRecord = z.object({
  id: Id,
  move: Id,
  debit: Decimal,
  credit: Decimal,
  "account.": z.object({ code: z.string() }),
});

/** A line of the books, in minor units. */
export interface KeptJournalLine {
  readonly id: number;
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
}

/** A move of the books that is posted. */
export interface KeptMove {
  readonly date: string;
  /** In the order they were written. */
  readonly lines: readonly KeptJournalLine[];
}

/** Enough for one question: thousands of lines are read in a second. */
const movesAtOnce = 500;

export const moveIdOf = (posting: RegisteredPosting): number => Number(posting.foreignId);

export const contentOf = (posting: RegisteredPosting): NewJournalEntry => posting.content as NewJournalEntry;

/** The posted moves of these ids. */
export async function keptMoves(
  books: Books,
  ids: readonly number[],
  deadline: number,
): Promise<ReadonlyMap<number, KeptMove>> {
  const kept = new Map<number, KeptMove>();
  for (let at = 0; at < ids.length; at += movesAtOnce) {
    const some = ids.slice(at, at + movesAtOnce);
    const moves = await books.client.search("account.move", {
      domain: [
        ["id", "in", some],
        ["state", "=", "posted"],
      ],
      record: MoveRecord,
      deadline,
    });
    const lines = await linesByMove(books, some, deadline);
    for (const { id, date } of moves) kept.set(id, { date, lines: lines.get(id) ?? [] });
  }
  return kept;
}

async function linesByMove(
  { client, directory }: Books,
  moves: readonly number[],
  deadline: number,
): Promise<ReadonlyMap<number, KeptJournalLine[]>> {
  const { code: currency } = await directory.companyCurrency(deadline);
  const rows = await client.search("account.move.line", {
    domain: [["move", "in", moves]],
    record: LineRecord,
    related: ["account.code"],
    order: [["id", "ASC"]],
    deadline,
  });
  return Map.groupBy(
    rows.map((row) => ({
      id: row.id,
      move: row.move,
      account: row["account."].code,
      debit: toMinor(row.debit, currency),
      credit: toMinor(row.credit, currency),
    })),
    (line) => line.move,
  );
}

/** Entries of these postings, in their order. */
export async function keptEntries(
  books: Books,
  postings: readonly RegisteredPosting[],
  deadline: number,
): Promise<JournalEntry[]> {
  const moves = await keptMoves(books, postings.map(moveIdOf), deadline);
  const { code: currency } = await books.directory.companyCurrency(deadline);
  return postings.map((posting) => {
    const move = moves.get(moveIdOf(posting));
    if (move === undefined) throw new Problem("upstream-failed", "The books no longer keep an entry that was posted.");
    const { lines: asked, ...content } = contentOf(posting);
    const lines = move.lines.map(({ account, debit, credit }, index) => {
      const { itemId, memo } = asked[index] ?? {};
      const known = { ...(itemId === undefined ? {} : { itemId }), ...(memo === undefined ? {} : { memo }) };
      return { account, debit, credit, currency, ...known };
    });
    const { postedAt, number } = posting;
    return { ...content, date: move.date, lines, entryId: number ?? "", postedAt: postedAt ?? "" };
  });
}
