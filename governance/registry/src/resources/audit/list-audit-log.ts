import { and, desc, eq, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { auditLog } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

/** Latest first. */
export async function listAuditLog(ctx: RegistryContext, { query }: Input<typeof contract.listAuditLog>) {
  const [before] = continueAfter(query.cursor, z.tuple([CursorInteger])) ?? [];
  const rows = await ctx.deps.db.orm
    .select()
    .from(auditLog)
    .where(
      and(
        before === undefined ? undefined : lt(auditLog.position, Number(before)),
        query.subject === undefined ? undefined : eq(auditLog.subject, query.subject),
        query.actor === undefined ? undefined : eq(auditLog.actor, query.actor),
      ),
    )
    .orderBy(desc(auditLog.position))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.position],
      ({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) as Record<string, unknown> }),
    ),
  );
}
