import { reply } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { periodOf, periodsWithin } from "./period.ts";

/** A few hundred at most: read whole and cut here. */
export const listPeriods =
  (books: Books): ErpPort["listPeriods"] =>
  async ({ deadline }, { query: { state, limit, cursor } }) => {
    const [after = ""] = continueAfter(cursor, z.tuple([z.string()])) ?? [];
    const periods = (await periodsWithin(books, {}, deadline))
      .flatMap((period) => periodOf(period) ?? [])
      .filter((period) => period.periodId > after && (state === undefined || period.state === state));
    return reply(
      200,
      pageOf(
        periods.slice(0, rowsFor(limit)),
        limit,
        (period) => [period.periodId],
        (period) => period,
      ),
    );
  };
