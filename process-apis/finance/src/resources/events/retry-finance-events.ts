import { reply, type Input } from "@tierline/kernel/api/operation";
import { valueLate } from "../../posting/value-late.ts";
import type { FinanceContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

/** Exceptions become pending and due, units without a cost are asked for again; the sweep posts them right after. */
export async function retryFinanceEvents(ctx: FinanceContext, { body }: Input<typeof contract.retryFinanceEvents>) {
  const { db, poster } = ctx.deps;
  const { sql } = db;
  const again = await sql`
    UPDATE finance_events SET state = 'pending', due_at = now(), problem_kind = NULL, problem_detail = NULL
    WHERE state = 'exception'
      ${body.references === undefined ? sql`` : sql`AND reference = ANY(${body.references})`}
      ${body.problemKind === undefined ? sql`` : sql`AND problem_kind = ${body.problemKind}`}`;
  await valueLate(ctx.deps);
  if (again.count > 0) poster.wake();
  return reply(200, { retried: again.count });
}
