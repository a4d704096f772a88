import { and, asc, eq, gt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { evidence } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import { Evidence } from "./contract.ts";
import type * as contract from "./contract.ts";

export async function listEvidence(ctx: RegistryContext, { query }: Input<typeof contract.listEvidence>) {
  const [after] = continueAfter(query.cursor, z.tuple([Evidence.shape.proof])) ?? [];
  const rows = await ctx.deps.db.orm
    .select()
    .from(evidence)
    .where(and(eq(evidence.clientId, query.clientId), after === undefined ? undefined : gt(evidence.proof, after)))
    .orderBy(asc(evidence.proof))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.proof],
      (row) => row,
    ),
  );
}
