import { and, asc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { BusinessDate, z } from "@tierline/kernel/model/schema";
import { waivers } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import { WaiverId } from "./contract.ts";
import type * as contract from "./contract.ts";
import { shownWaiver, today } from "./shown-waiver.ts";

const states = {
  active: () => sql`withdrawn_at IS NULL AND until >= ${today()}::text::date`,
  expired: () => sql`withdrawn_at IS NULL AND until < ${today()}::text::date`,
  withdrawn: () => sql`withdrawn_at IS NOT NULL`,
};

export async function listWaivers(ctx: RegistryContext, { query }: Input<typeof contract.listWaivers>) {
  const after = continueAfter(query.cursor, z.tuple([BusinessDate, WaiverId]));
  const rows = await ctx.deps.db.orm
    .select()
    .from(waivers)
    .where(
      and(
        query.api === undefined ? undefined : eq(waivers.api, query.api),
        query.state === undefined ? undefined : states[query.state](),
        after === undefined
          ? undefined
          : sql`(${waivers.until}, ${waivers.waiverId}) > (${after[0]}::text::date, ${after[1]})`,
      ),
    )
    .orderBy(asc(waivers.until), asc(waivers.waiverId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.until, row.waiverId], shownWaiver),
  );
}
