import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { setPeriod } from "./period.ts";

export const closePeriod =
  (books: Books): ErpPort["closePeriod"] =>
  async (_ctx, { params: { periodId } }) =>
    reply(200, await setPeriod(books, periodId, "closed"));
