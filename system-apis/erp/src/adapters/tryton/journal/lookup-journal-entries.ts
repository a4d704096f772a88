import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { keptEntries } from "./kept-entries.ts";

export const lookupJournalEntries =
  (books: Books): ErpPort["lookupJournalEntries"] =>
  async ({ deadline }, { body: { references } }) => {
    const postings = await books.register.list("journal-entry", { references, limit: references.length });
    return reply(200, { entries: await keptEntries(books, postings, deadline) });
  };
