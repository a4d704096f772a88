import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { Move } from "./moves.ts";

/**
 * A move ends only when the backend that stays has all that the other one did: otherwise it would be lost. What the one that goes has
 * not heard of is of no use to anybody any more; a backend that is down can be left for good.
 */
export async function endMirroring(sql: postgres.TransactionSql, { domain }: Move, staying: string): Promise<void> {
  const [left] = await sql<[{ open: number; refused: number }]>`
    SELECT count(*) FILTER (WHERE state <> 'refused') AS open, count(*) FILTER (WHERE state = 'refused') AS refused
    FROM mirrored_writes WHERE domain = ${domain} AND target = ${staying} AND state IN ('intended', 'ready', 'refused')`;
  if (left.open > 0) {
    throw new Problem("conflict", `${String(left.open)} writes have not reached the backend that stays.`);
  }
  if (left.refused > 0) {
    throw new Problem(
      "conflict",
      `${String(left.refused)} writes were refused by the backend that stays: retry them first.`,
    );
  }
  await sql`DELETE FROM mirrored_writes WHERE domain = ${domain} AND target <> ${staying}`;
}
