import type postgres from "postgres";
import type { BookOperation } from "../../port.ts";
import type { Domain } from "../../resources/migrations/domain.ts";
import type { FieldDifference } from "../compare.ts";
import { shown } from "../shown.ts";

/** What came of one read that was put to both. */
export interface Finding {
  readonly domain: Domain;
  readonly operation: BookOperation;
  readonly what: "equal" | "different" | "lagging" | "failed" | "dropped";
  readonly found?: readonly FieldDifference[];
}

/** A field that the two answered differently, and when. */
export interface SeenDifference {
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly at: string;
}

/** What came of the reads of one operation so far. */
export interface ReadComparison {
  readonly operation: string;
  readonly equal: number;
  readonly different: number;
  readonly lagging: number;
  readonly failed: number;
  readonly dropped: number;
  readonly last: readonly SeenDifference[];
}

const keptDifferences = 20;

/** Adds to the counts, and keeps the last differences of each operation. */
export async function addFindings(sql: postgres.Sql, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return;
  const at = new Date().toISOString();
  const byOperation = Map.groupBy(findings, ({ domain, operation }) => `${domain} ${operation}`);
  const rows = [...byOperation.values()].map((group) => {
    const count = (what: Finding["what"]) => group.filter((each) => each.what === what).length;
    const last = group.flatMap((each) => (each.found ?? []).map((one) => seen(one, at))).slice(-keptDifferences);
    const counts = { equal: count("equal"), different: count("different"), lagging: count("lagging") };
    const { domain, operation } = group[0] ?? {};
    return { domain, operation, ...counts, failed: count("failed"), dropped: count("dropped"), last };
  });
  await sql`
    INSERT INTO read_comparisons AS c (domain, operation, equal, different, lagging, failed, dropped, last)
    SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS n(domain text, operation text, equal bigint,
      different bigint, lagging bigint, failed bigint, dropped bigint, last jsonb)
    ORDER BY domain, operation
    ON CONFLICT (domain, operation) DO UPDATE SET
      equal = c.equal + excluded.equal, different = c.different + excluded.different,
      lagging = c.lagging + excluded.lagging, failed = c.failed + excluded.failed, dropped = c.dropped + excluded.dropped,
      last = (SELECT coalesce(jsonb_agg(d), '[]') FROM (
        SELECT d FROM jsonb_array_elements(excluded.last || c.last) WITH ORDINALITY AS a(d, nth)
        ORDER BY nth LIMIT ${keptDifferences}) k)`;
}

const seen = ({ field, old, new: now }: FieldDifference, at: string): SeenDifference => ({
  field,
  old: shown(old),
  new: shown(now),
  at,
});

/** By operation. */
export const readComparisonsOf = (sql: postgres.Sql, domain: Domain): Promise<readonly ReadComparison[]> =>
  sql<ReadComparison[]>`
    SELECT operation, equal, different, lagging, failed, dropped, last FROM read_comparisons
    WHERE domain = ${domain} ORDER BY operation`;
