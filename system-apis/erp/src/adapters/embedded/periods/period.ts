import { Problem } from "@tierline/kernel/errors/problem";
import { and, eq, ne, sql } from "drizzle-orm";
import { periods } from "../tables/master-data.ts";
import type { Period } from "../../../resources/periods/contract.ts";
import type { Books } from "../books.ts";

/** As the contract shows it. */
export const periodOf = (row: typeof periods.$inferSelect): Period => ({
  periodId: row.periodId,
  from: row.starts,
  to: row.ends,
  state: row.state === "closed" ? "closed" : "open",
  changedAt: row.changedAt,
});

/**
 * Opens or closes a period. The lock is the one postings share (migrations/0001_guards.sql): it is granted when postings under
 * way are done, and those that come after see the new state.
 */
export function setPeriod({ db }: Books, periodId: string, state: Period["state"]): Promise<Period> {
  return db.transaction(async ({ orm }) => {
    await orm.execute(sql`SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.periods'))`);
    await orm
      .update(periods)
      .set({ state, changedAt: sql`now()` })
      .where(and(eq(periods.periodId, periodId), ne(periods.state, state)));
    const [row] = await orm.select().from(periods).where(eq(periods.periodId, periodId));
    if (row === undefined) throw new Problem("not-found", `There is no period ${periodId}.`);
    return periodOf(row);
  });
}
