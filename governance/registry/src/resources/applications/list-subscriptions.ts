import { and, asc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { subscriptions } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import { ApiId, ClientId } from "../names.ts";
import type * as contract from "./contract.ts";

export async function listSubscriptions(ctx: RegistryContext, { query }: Input<typeof contract.listSubscriptions>) {
  const after = continueAfter(query.cursor, z.tuple([ClientId, ApiId, CursorInteger]));
  const { clientId, api, major } = subscriptions;
  const rows = await ctx.deps.db.orm
    .select()
    .from(subscriptions)
    .where(
      and(
        query.clientId === undefined ? undefined : eq(clientId, query.clientId),
        query.api === undefined ? undefined : eq(api, query.api),
        query.major === undefined ? undefined : eq(major, query.major),
        after === undefined
          ? undefined
          : sql`(${clientId}, ${api}, ${major}) > (${after[0]}, ${after[1]}, ${Number(after[2])})`,
      ),
    )
    .orderBy(asc(clientId), asc(api), asc(major))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.clientId, row.api, row.major],
      ({ fields, ...row }) => ({ ...row, fields: writable(fields) }),
    ),
  );
}

/** As answers are typed. */
export const writable = (fields: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(fields).map(([operationId, pointers]) => [operationId, [...pointers]]));
