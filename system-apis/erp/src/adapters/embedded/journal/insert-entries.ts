/** Writes entries with their lines: one statement for the whole batch, which is its own transaction. */
import type postgres from "postgres";
import type { NewJournalEntry } from "../../../resources/journal/contract.ts";

export interface Candidate {
  /** Where it stands in the request. */
  readonly ordinal: number;
  readonly entry: NewJournalEntry;
  readonly hash: string;
}

/** What became of a candidate; `entryId` null: its reference is taken, its account unknown, or its period not open. */
export interface Fate {
  readonly ordinal: number;
  readonly entryId: number | null;
  readonly unknownAccount: string | null;
  readonly period: "open" | "closed" | null;
}

/** Takes candidates with unique references. Entries go in by reference, so that concurrent batches cannot deadlock. */
export async function insertEntries(sql: postgres.Sql, candidates: readonly Candidate[]): Promise<readonly Fate[]> {
  const entries = candidates.map(({ ordinal, hash, entry: { lines: _lines, ...header } }) => ({
    ...header,
    ordinal,
    hash,
  }));
  const lines = candidates.flatMap(({ ordinal, entry }) =>
    entry.lines.map((line, index) => ({ ...line, ordinal, number: index + 1 })),
  );
  return sql<Fate[]>`
    WITH entry AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(entries)}::text::json) AS e(ordinal int, reference text,
        document text, date date, kind text, channel text, "correlationId" text, memo text, hash text)
    ), line AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(lines)}::text::json) AS l(ordinal int, number smallint,
        account text, debit bigint, credit bigint, currency text, "itemId" text, memo text)
    ), stranger AS (
      SELECT ordinal, min(account) AS account FROM line
      WHERE NOT EXISTS (SELECT FROM accounts a WHERE a.account = line.account) GROUP BY ordinal
    ), judged AS MATERIALIZED (
      SELECT e.*, s.account AS stranger, p.state AS period
      FROM entry e LEFT JOIN stranger s USING (ordinal) LEFT JOIN periods p ON p.period_id = to_char(e.date, 'YYYY-MM')
    ), posted AS (
      INSERT INTO journal_entries (reference, document, date, kind, channel, correlation_id, memo, content_hash)
      SELECT reference, document, date, kind, channel, "correlationId", memo, hash
      FROM judged WHERE stranger IS NULL AND period = 'open' ORDER BY reference
      ON CONFLICT (reference) DO NOTHING
      RETURNING entry_id, reference
    ), written AS (
      INSERT INTO journal_lines (entry_id, line_number, account, debit, credit, currency, item_id, memo)
      SELECT p.entry_id, l.number, l.account, l.debit, l.credit, l.currency, l."itemId", l.memo
      FROM posted p JOIN judged j USING (reference) JOIN line l USING (ordinal)
    )
    SELECT j.ordinal, p.entry_id AS "entryId", j.stranger AS "unknownAccount", j.period
    FROM judged j LEFT JOIN posted p USING (reference)`;
}
