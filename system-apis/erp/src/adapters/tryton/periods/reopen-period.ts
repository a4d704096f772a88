import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { setPeriod } from "./set-period.ts";

export const reopenPeriod =
  (books: Books): ErpPort["reopenPeriod"] =>
  async ({ deadline }, { params: { periodId } }) =>
    reply(200, await setPeriod(books, periodId, "open", deadline));
