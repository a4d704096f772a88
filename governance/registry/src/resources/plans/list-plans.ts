import { asc, gt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { text, z } from "@tierline/kernel/model/schema";
import { plans } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { limitsInWords } from "./limits-in-words.ts";

export async function listPlans(ctx: RegistryContext, { query }: Input<typeof contract.listPlans>) {
  const [after] = continueAfter(query.cursor, z.tuple([text(60)])) ?? [];
  const rows = await ctx.deps.db.orm
    .select()
    .from(plans)
    .where(after === undefined ? undefined : gt(plans.plan, after))
    .orderBy(asc(plans.plan))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.plan],
      (row) => ({ ...row, limits: limitsInWords(row.quotas) }),
    ),
  );
}
