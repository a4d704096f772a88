import { and, asc, eq, gt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { applications } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import { ClientId } from "../names.ts";
import type * as contract from "./contract.ts";
import { shownApplication } from "./shown-application.ts";

export async function listApplications(ctx: RegistryContext, { query }: Input<typeof contract.listApplications>) {
  const [after] = continueAfter(query.cursor, z.tuple([ClientId])) ?? [];
  const rows = await ctx.deps.db.orm
    .select()
    .from(applications)
    .where(
      and(
        after === undefined ? undefined : gt(applications.clientId, after),
        query.clientId === undefined ? undefined : eq(applications.clientId, query.clientId),
        query.tenant === undefined ? undefined : eq(applications.tenant, query.tenant),
        query.status === undefined ? undefined : eq(applications.status, query.status),
      ),
    )
    .orderBy(asc(applications.clientId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.clientId], shownApplication),
  );
}
