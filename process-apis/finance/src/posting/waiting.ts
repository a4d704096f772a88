import type { WaitingWork } from "@tierline/kernel/model/waiting";
import type postgres from "postgres";

/** How long an event may be about before it counts as waiting, though no attempt to post it has ended. */
const patienceSeconds = 30;

/** Entries that the books could not take yet, or that nothing became of. */
export function waiting(sql: postgres.Sql | postgres.TransactionSql): Promise<WaitingWork[]> {
  return sql<WaitingWork[]>`
    SELECT 'finance events' AS what, count(*)::int AS count, 'system/erp' AS system,
      coalesce(max(problem_detail), 'The books did not take the entry.') AS detail,
      min(recorded_at) AS since, greatest(max(attempts), 1) AS tries, min(due_at) AS "nextTryAt"
    FROM finance_events WHERE state = 'pending'
      AND (attempts > 0 OR recorded_at < now() - make_interval(secs => ${patienceSeconds})) HAVING count(*) > 0`;
}
