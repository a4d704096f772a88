/** Which number a posting has in which backend. Written from every answer, on both sides. */
import type postgres from "postgres";
import type { CrossReferenceKind } from "../resources/migrations/migration.ts";
import type { MirrorOperation } from "./mirror/queue.ts";

export interface Sighting {
  readonly kind: CrossReferenceKind;
  readonly reference: string;
  readonly number: string;
}

interface AnyReceipt {
  readonly reference?: string;
  readonly number?: string;
  readonly customerNumber?: string;
  readonly results?: readonly { readonly reference: string; readonly entryId?: string }[];
}

const kinds: Partial<Record<MirrorOperation, CrossReferenceKind>> = {
  postSalesOrder: "sales-order",
  amendSalesOrder: "sales-order",
  cancelSalesOrder: "sales-order",
  postDelivery: "delivery",
  postCreditNote: "credit-note",
  postStockTransfer: "stock-transfer",
  postStockCount: "stock-count",
  postJournalEntries: "journal-entry",
  putCustomer: "customer",
};

/** The numbers that an answer tells. Every answer of these operations has the members looked at, or none. */
export function sightingsIn(operation: MirrorOperation, body: unknown): Sighting[] {
  const kind = kinds[operation];
  if (kind === undefined) return [];
  const { reference, number, customerNumber, results } = body as AnyReceipt;
  if (results !== undefined) {
    return results.flatMap((each) =>
      each.entryId === undefined ? [] : [{ kind, reference: each.reference, number: each.entryId }],
    );
  }
  const known = number ?? customerNumber;
  return reference === undefined || known === undefined ? [] : [{ kind, reference, number: known }];
}

/** In key order, so that two batches cannot deadlock. */
export async function noteSightings(sql: postgres.Sql, backend: string, sightings: readonly Sighting[]): Promise<void> {
  if (sightings.length === 0) return;
  await sql`
    INSERT INTO cross_references (kind, reference, backend, number)
    SELECT DISTINCT ON (kind, reference) kind, reference, ${backend}, number
    FROM json_to_recordset(${JSON.stringify(sightings)}::text::json) AS n(kind text, reference text, number text)
    ORDER BY kind, reference
    ON CONFLICT DO NOTHING`;
}

export function findNumbers(
  sql: postgres.Sql,
  kind: CrossReferenceKind,
  reference: string,
): Promise<readonly { backend: string; number: string; seenAt: string }[]> {
  return sql<{ backend: string; number: string; seenAt: string }[]>`
    SELECT backend, number, seen_at AS "seenAt" FROM cross_references
    WHERE kind = ${kind} AND reference = ${reference} ORDER BY seen_at, backend`;
}
