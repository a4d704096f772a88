import { and, desc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import { findings } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import { FindingId } from "./contract.ts";
import type * as contract from "./contract.ts";
import { shownFinding } from "./shown-finding.ts";

export async function listFindings(ctx: RegistryContext, { query }: Input<typeof contract.listFindings>) {
  const after = continueAfter(query.cursor, z.tuple([Timestamp, FindingId]));
  const rows = await ctx.deps.db.orm
    .select()
    .from(findings)
    .where(
      and(
        eq(findings.state, query.state ?? "open"),
        query.api === undefined ? undefined : eq(findings.api, query.api),
        after === undefined
          ? undefined
          : sql`(${findings.lastSeenAt}, ${findings.findingId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(findings.lastSeenAt), desc(findings.findingId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.lastSeenAt, row.findingId], shownFinding),
  );
}
