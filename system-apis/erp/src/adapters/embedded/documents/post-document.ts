/** Posts a sales order or a credit note: one statement, which is its own transaction. */
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { NewCreditNote } from "../../../resources/credit-notes/contract.ts";
import type { NewDocument } from "../../../resources/documents.ts";
import { contentHash } from "../../../content-hash.ts";
import { documentNumber } from "../books.ts";
import { checkAmounts } from "../../../rules/check-amounts.ts";
import { unknownItems } from "../../../rules/unknown-items.ts";
import { noLocation } from "../../../rules/no-location.ts";

/** The two kinds differ in their tables, their numbers, and in what a credit note says of its order. */
export interface DocumentKind {
  readonly table: "sales_orders" | "credit_notes";
  readonly lines: "sales_order_lines" | "credit_note_lines";
  readonly prefix: "SO" | "CN";
  readonly name: string;
}

/** What a credit note says beside what every document says. */
export interface CreditFacts {
  readonly salesOrderReference: string | null;
  readonly returnedStock?: NewCreditNote["returnedStock"];
}

export interface Receipt {
  readonly reference: string;
  readonly number: string;
  readonly postedAt: string;
  readonly duplicate: boolean;
}

interface Posted {
  readonly document_id: number | null;
  readonly posted_at: string | null;
  readonly unknown: readonly string[];
  readonly nowhere: boolean;
}

/**
 * Idempotent on the reference. Throws `invalid`, `not-found` for a place, `unknown-item`, or `conflict` when the reference is taken by other content.
 * `credit` goes into credit notes only.
 */
export async function postDocument(
  sql: postgres.Sql | postgres.TransactionSql,
  kind: DocumentKind,
  reference: string,
  document: NewDocument,
  credit?: CreditFacts,
): Promise<Receipt> {
  checkAmounts(document);
  const { salesOrderReference, returnedStock = [] } = credit ?? {};
  const hash = contentHash([
    document,
    salesOrderReference ?? null,
    ...(returnedStock.length > 0 ? [returnedStock] : []),
  ]);
  const posted = await insert(sql, kind, reference, document, hash, salesOrderReference);
  if (posted.document_id !== null && posted.posted_at !== null) {
    const number = documentNumber(kind.prefix, posted.document_id);
    return { reference, number, postedAt: posted.posted_at, duplicate: false };
  }
  if (posted.nowhere) throw noLocation(document.locationId);
  if (posted.unknown.length > 0) throw unknownItems(document.lines, posted.unknown);
  return earlier(sql, kind, reference, hash);
}

async function insert(
  sql: postgres.Sql | postgres.TransactionSql,
  kind: DocumentKind,
  reference: string,
  document: NewDocument,
  hash: string,
  orderReference: string | null | undefined,
): Promise<Posted> {
  const { customer } = document;
  const [posted] = await sql<[Posted]>`
    WITH line AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(document.lines)}::text::json)
        AS l("lineNumber" int, "itemId" text, quantity int, "unitPrice" numeric, amount bigint)
    ), unknown AS MATERIALIZED (
      SELECT DISTINCT "itemId" FROM line WHERE NOT EXISTS (SELECT FROM items i WHERE i.item_id = line."itemId")
    ), place AS MATERIALIZED (
      SELECT NOT EXISTS (SELECT FROM locations WHERE location_id = ${document.locationId})
        AND NOT EXISTS (SELECT FROM ${sql(kind.table)} WHERE reference = ${reference}) AS missing
    ), posted AS (
      INSERT INTO ${sql(kind.table)} (reference, channel, channel_number, customer_reference, customer_name, customer_country,
        currency, location_id, date, total, correlation_id, content_hash
        ${orderReference === undefined ? sql`` : sql`, sales_order_reference`})
      SELECT ${reference}, ${document.channel}, ${document.channelNumber}, ${customer.reference ?? null}::text,
        ${customer.name ?? null}::text, ${customer.country ?? null}::text, ${document.currency}, ${document.locationId},
        ${document.date}::text::timestamptz, ${document.total}::bigint, ${document.correlationId}, ${hash}
        ${orderReference === undefined ? sql`` : sql`, ${orderReference}::text`}
      WHERE NOT EXISTS (SELECT FROM unknown) AND NOT (SELECT missing FROM place)
      ON CONFLICT (reference) DO NOTHING
      RETURNING document_id, posted_at
    ), customer AS (
      INSERT INTO customers (reference, name, country)
      SELECT ${customer.reference ?? null}::text, ${customer.name ?? null}::text, ${customer.country ?? null}::text
      FROM posted WHERE ${customer.reference ?? null}::text IS NOT NULL
      ON CONFLICT (reference) DO NOTHING
    ), written AS (
      INSERT INTO ${sql(kind.lines)} (document_id, line_number, item_id, quantity, unit_price, amount)
      SELECT posted.document_id, "lineNumber", "itemId", quantity, "unitPrice", amount FROM posted, line
    )
    SELECT (SELECT document_id FROM posted), (SELECT posted_at FROM posted),
      ARRAY(SELECT "itemId" FROM unknown ORDER BY 1) AS unknown, (SELECT missing FROM place) AS nowhere`;
  return posted;
}

async function earlier(
  sql: postgres.Sql | postgres.TransactionSql,
  kind: DocumentKind,
  reference: string,
  hash: string,
): Promise<Receipt> {
  const [row] = await sql<{ document_id: number; posted_at: string; content_hash: string }[]>`
    SELECT document_id, posted_at, content_hash FROM ${sql(kind.table)} WHERE reference = ${reference}`;
  if (row === undefined) throw new Error(`${kind.table} refused ${reference} and does not have it.`);
  if (row.content_hash !== hash) {
    throw new Problem("conflict", `${kind.name} ${reference} was posted before, with other content.`);
  }
  return { reference, number: documentNumber(kind.prefix, row.document_id), postedAt: row.posted_at, duplicate: true };
}
