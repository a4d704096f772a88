import type { WaitingWork } from "@tierline/kernel/model/waiting";
import type postgres from "postgres";

/** Entries that the books could not take yet. */
export function waiting(sql: postgres.Sql | postgres.TransactionSql): Promise<WaitingWork[]> {
  return sql<WaitingWork[]>`
    SELECT 'finance events' AS what, count(*)::int AS count, 'system/erp' AS system,
      coalesce(max(problem_detail), 'The books did not take the entry.') AS detail,
      min(recorded_at) AS since, max(attempts) AS tries, min(due_at) AS "nextTryAt"
    FROM finance_events WHERE state = 'pending' AND attempts > 0 HAVING count(*) > 0`;
}
