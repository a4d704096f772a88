import type postgres from "postgres";
import type { NewDocument } from "../../../resources/documents.ts";
import { documentNumber } from "../books.ts";
import type { DocumentKind } from "./post-document.ts";

/** The columns both kinds of document have. */
export interface DocumentRow {
  readonly document_id: number;
  readonly reference: string;
  readonly channel: string;
  readonly channel_number: string;
  readonly customer_reference: string | null;
  readonly customer_name: string | null;
  readonly customer_country: string | null;
  readonly currency: string;
  readonly location_id: string;
  readonly date: string;
  readonly total: number;
  readonly correlation_id: string;
  readonly posted_at: string;
}

const present = <K extends string>(key: K, value: string | null): { [P in K]?: string } =>
  (value === null ? {} : { [key]: value }) as { [P in K]?: string };

/** A document without its lines, in canonical terms. */
export const headerOf = (kind: DocumentKind, row: DocumentRow) => ({
  reference: row.reference,
  number: documentNumber(kind.prefix, row.document_id),
  channel: row.channel,
  channelNumber: row.channel_number,
  customer: {
    ...present("reference", row.customer_reference),
    ...present("name", row.customer_name),
    ...present("country", row.customer_country),
  },
  currency: row.currency,
  locationId: row.location_id,
  date: row.date,
  total: row.total,
  correlationId: row.correlation_id,
  postedAt: row.posted_at,
});

/** What lists of documents can be asked for; the conditions begin with AND. */
export const matching = (
  sql: postgres.Sql,
  { channel, from, to }: Readonly<Partial<Record<"channel" | "from" | "to", string | undefined>>>,
  after: string | undefined,
) => sql`
  ${channel === undefined ? sql`` : sql`AND channel = ${channel}`}
  ${from === undefined ? sql`` : sql`AND date >= ${from}::text::timestamptz`}
  ${to === undefined ? sql`` : sql`AND date < ${to}::text::timestamptz`}
  ${after === undefined ? sql`` : sql`AND document_id > ${after}`}`;

/** The lines of a document, by number. */
export async function linesOf(
  sql: postgres.Sql,
  kind: DocumentKind,
  documentId: number,
): Promise<NewDocument["lines"]> {
  return sql<NewDocument["lines"]>`
    SELECT line_number AS "lineNumber", item_id AS "itemId", quantity, unit_price AS "unitPrice", amount
    FROM ${sql(kind.lines)} WHERE document_id = ${documentId} ORDER BY line_number`;
}
