import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "@tierline/kernel/model/schema";
import { accounts } from "../../../db/schema.ts";
import type { ErpPort } from "../../../port.ts";
import { Account } from "../../../resources/accounts/contract.ts";
import type { Books } from "../books.ts";

export const listAccounts =
  ({ db: { orm } }: Books): ErpPort["listAccounts"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([z.string()]));
    const rows = await orm
      .select()
      .from(accounts)
      .where(
        and(
          query.type === undefined ? undefined : eq(accounts.type, query.type),
          after === undefined ? undefined : gt(accounts.account, after[0]),
        ),
      )
      .orderBy(asc(accounts.account))
      .limit(rowsFor(query.limit));
    return reply(
      200,
      pageOf(
        rows,
        query.limit,
        (row) => [row.account],
        (row) => Account.parse(row),
      ),
    );
  };
