/** Reading the journal: filters, and entries with their lines. */
import type postgres from "postgres";
import type { JournalEntry, JournalSelection, JournalLine } from "../../../resources/journal/contract.ts";
import { documentNumber } from "../books.ts";

export interface EntryRow {
  readonly entry_id: number;
  readonly reference: string;
  readonly document: string;
  readonly date: string;
  readonly kind: string;
  readonly channel: string;
  readonly correlation_id: string;
  readonly memo: string | null;
  readonly posted_at: string;
  readonly lines: readonly (Omit<JournalLine, "itemId" | "memo"> & { itemId: string | null; memo: string | null })[];
}

/** The columns of {@link EntryRow}, from `journal_entries e`. */
export const entryColumns = (sql: postgres.Sql) => sql`
  e.entry_id, e.reference, e.document, e.date, e.kind, e.channel, e.correlation_id, e.memo, e.posted_at,
  (SELECT json_agg(json_build_object('account', l.account, 'debit', l.debit, 'credit', l.credit, 'currency', l.currency,
      'itemId', l.item_id, 'memo', l.memo) ORDER BY l.line_number)
    FROM journal_lines l WHERE l.entry_id = e.entry_id) AS lines`;

/** The filters as conditions on `journal_entries e`; they begin with AND. */
export const matching = (sql: postgres.Sql, filter: JournalSelection) => sql`
  ${filter.documents === undefined ? sql`` : sql`AND e.document = ANY(${filter.documents})`}
  ${filter.reference === undefined ? sql`` : sql`AND e.reference = ${filter.reference}`}
  ${filter.documentPrefix === undefined ? sql`` : sql`AND starts_with(e.document, ${filter.documentPrefix})`}
  ${filter.correlationId === undefined ? sql`` : sql`AND e.correlation_id = ${filter.correlationId}`}
  ${filter.channel === undefined ? sql`` : sql`AND e.channel = ${filter.channel}`}
  ${filter.kind === undefined ? sql`` : sql`AND e.kind = ${filter.kind}`}
  ${
    filter.account === undefined
      ? sql``
      : sql`AND EXISTS (SELECT FROM journal_lines a WHERE a.entry_id = e.entry_id AND a.account = ${filter.account})`
  }
  ${filter.from === undefined ? sql`` : sql`AND e.date >= ${filter.from}::text::date`}
  ${filter.to === undefined ? sql`` : sql`AND e.date < ${filter.to}::text::date`}`;

export const entryOf = (row: EntryRow): JournalEntry => ({
  reference: row.reference,
  document: row.document,
  date: row.date,
  kind: row.kind,
  channel: row.channel,
  correlationId: row.correlation_id,
  ...(row.memo === null ? {} : { memo: row.memo }),
  lines: row.lines.map(({ itemId, memo, ...line }) => ({
    ...line,
    ...(itemId === null ? {} : { itemId }),
    ...(memo === null ? {} : { memo }),
  })),
  entryId: documentNumber("JE", row.entry_id),
  postedAt: row.posted_at,
});
