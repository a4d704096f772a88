/**
 * Faults on demand, for tests and drills: the books are down, or answer after the deadline. They lie in a table, so that they
 * reach every process of a running platform; they are obeyed only where TIERLINE_ERP_FAULTS is `on`.
 */
import { setTimeout as wait } from "node:timers/promises";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { Around } from "../../around.ts";
import type { BookOperation } from "../../port.ts";

export interface Fault {
  /** Which operation it hits; `*`: every one. */
  readonly operation: BookOperation | "*";
  /** `down`: refused before any effect. `late`: takes effect, and the answer comes after the caller's deadline. */
  readonly kind: "down" | "late";
  /** How many calls it hits; until it is cleared if left out. */
  readonly times?: number;
}

/** Sets a fault, in place of an earlier one of the same operation. `sql` may be any connection that reaches the schema. */
export async function setFault(sql: postgres.Sql, fault: Fault): Promise<void> {
  await sql`
    INSERT INTO erp.faults (operation, kind, remaining)
    VALUES (${fault.operation}, ${fault.kind}, ${fault.times ?? null})
    ON CONFLICT (operation) DO UPDATE SET kind = excluded.kind, remaining = excluded.remaining`;
}

/** All is well again. */
export async function clearFaults(sql: postgres.Sql): Promise<void> {
  await sql`DELETE FROM erp.faults`;
}

const isDown = (): Problem =>
  new Problem("unavailable", "The books are not answering just now.", { retryAfterSeconds: 1 });

/** Throws while everything is said to be down. */
export async function refuseWhileDown(sql: postgres.Sql): Promise<void> {
  const set = await sql`
    SELECT FROM faults WHERE operation = '*' AND kind = 'down' AND (remaining IS NULL OR remaining > 0)`;
  if (set.length > 0) throw isDown();
}

/** Obeys the faults that are set. */
export function obeying(sql: postgres.Sql): Around {
  return async (operationId, call, run) => {
    const fault = await next(sql, operationId);
    if (fault === "down") throw isDown();
    const answer = await run();
    if (fault === "late") await wait(Math.max(0, call.deadline - Date.now()) + 50);
    return answer;
  };
}

/** The fault that hits this call, counted down. */
async function next(sql: postgres.Sql, operationId: string): Promise<Fault["kind"] | undefined> {
  const [fault] = await sql<{ kind: Fault["kind"] }[]>`
    UPDATE faults SET remaining = remaining - 1
    WHERE operation = (
      SELECT operation FROM faults
      WHERE operation IN (${operationId}, '*') AND (remaining IS NULL OR remaining > 0)
      ORDER BY operation = '*' LIMIT 1 FOR UPDATE
    )
    RETURNING kind`;
  return fault?.kind;
}
