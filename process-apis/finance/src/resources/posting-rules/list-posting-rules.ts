import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { FinanceContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

export async function listPostingRules(ctx: FinanceContext, { query }: Input<typeof contract.listPostingRules>) {
  const after = Number(continueAfter(query.cursor, z.tuple([CursorInteger]))?.[0] ?? -1);
  const rows = ctx.deps.rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule, index }) => index > after && (query.event === undefined || rule.event === query.event))
    .slice(0, rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      ({ index }) => [index],
      ({ rule }) => rule,
    ),
  );
}
