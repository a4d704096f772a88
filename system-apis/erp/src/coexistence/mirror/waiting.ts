import type { WaitingWork } from "@tierline/kernel/model/waiting";
import type postgres from "postgres";

/** Writes that one ERP has and the other could not take yet. */
export function waiting(sql: postgres.Sql | postgres.TransactionSql): Promise<WaitingWork[]> {
  return sql<WaitingWork[]>`
    SELECT 'writes mirrored to ' || target AS what, count(*)::int AS count, 'system/erp' AS system,
      coalesce(max(problem->>'detail'), 'The other ERP did not take the write.') AS detail,
      min(created_at) AS since, max(attempts) AS tries, min(next_at) AS "nextTryAt"
    FROM mirrored_writes WHERE state = 'ready' AND attempts > 0 GROUP BY target`;
}
