import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "@tierline/kernel/model/schema";
import { periods } from "../../../db/schema.ts";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { periodOf } from "./period.ts";

export const listPeriods =
  ({ db: { orm } }: Books): ErpPort["listPeriods"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([z.string()]));
    const rows = await orm
      .select()
      .from(periods)
      .where(
        and(
          query.state === undefined ? undefined : eq(periods.state, query.state),
          after === undefined ? undefined : gt(periods.periodId, after[0]),
        ),
      )
      .orderBy(asc(periods.periodId))
      .limit(rowsFor(query.limit));
    return reply(
      200,
      pageOf(rows, query.limit, (row) => [row.periodId], periodOf),
    );
  };
