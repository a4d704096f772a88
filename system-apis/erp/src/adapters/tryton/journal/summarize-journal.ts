import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { contentOf, keptMoves, moveIdOf } from "./kept-entries.ts";
import { selectPostings } from "./select-postings.ts";

interface Total {
  kind: string;
  account: string;
  currency: string;
  debit: number;
  credit: number;
}

/** Which entries is the register's knowledge; what is in them is added up from the books. */
export const summarizeJournal =
  (books: Books): ErpPort["summarizeJournal"] =>
  async ({ deadline }, { body }) => {
    const kinds = new Map<number, string>();
    for await (const posting of selectPostings(books, body)) kinds.set(moveIdOf(posting), contentOf(posting).kind);
    const moves = await keptMoves(books, [...kinds.keys()], deadline);
    const { code: currency } = await books.directory.companyCurrency(deadline);
    const totals = new Map<string, Total>();
    for (const [id, { lines }] of moves) {
      const kind = kinds.get(id) ?? "";
      for (const { account, debit, credit } of lines) {
        const key = `${kind} ${account}`;
        const total = totals.get(key) ?? { kind, account, currency, debit: 0, credit: 0 };
        totals.set(key, { ...total, debit: total.debit + debit, credit: total.credit + credit });
      }
    }
    const sorted = [...totals.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
    const difference = sorted.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
    return reply(200, { totals: sorted, entries: moves.size, balanced: difference === 0 });
  };
