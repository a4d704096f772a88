import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { pageOfPostings } from "../postings/page-of-postings.ts";
import { keptDeliveries } from "./kept-delivery.ts";

export const listDeliveries =
  (books: Books): ErpPort["listDeliveries"] =>
  async ({ deadline }, { query: { salesOrderReference, limit, cursor } }) => {
    const listing = { where: { salesOrderReference }, limit, cursor };
    const { postings, nextCursor } = await pageOfPostings(books, "delivery", listing);
    return reply(200, { items: await keptDeliveries(books, postings, deadline), nextCursor });
  };
