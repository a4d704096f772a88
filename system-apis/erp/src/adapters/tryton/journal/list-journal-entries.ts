import { reply } from "@tierline/kernel/api/operation";
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { Books } from "../books/books.ts";
import { keptEntries } from "./kept-entries.ts";
import { selectPostings } from "./select-postings.ts";

export const listJournalEntries =
  (books: Books): ErpPort["listJournalEntries"] =>
  async ({ deadline }, { query: { limit, cursor, ...filter } }) => {
    const after = Number(continueAfter(cursor, z.tuple([CursorInteger]))?.[0] ?? 0);
    const rows: RegisteredPosting[] = [];
    for await (const posting of selectPostings(books, filter, after)) {
      rows.push(posting);
      if (rows.length === rowsFor(limit)) break;
    }
    const { items, nextCursor } = pageOf(
      rows,
      limit,
      (row) => [row.sequence],
      (row) => row,
    );
    return reply(200, { items: await keptEntries(books, items, deadline), nextCursor });
  };
