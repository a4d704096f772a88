import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { pageOfPostings } from "../postings/page-of-postings.ts";
import { keptEntries } from "./kept-entries.ts";
import { listingOf } from "./select-postings.ts";

export const listJournalEntries =
  (books: Books): ErpPort["listJournalEntries"] =>
  async ({ deadline }, { query: { limit, cursor, ...filter } }) => {
    const listing = { ...listingOf(filter), limit, cursor };
    const { postings, nextCursor } = await pageOfPostings(books, "journal-entry", listing);
    return reply(200, { items: await keptEntries(books, postings, deadline), nextCursor });
  };
