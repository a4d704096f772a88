/** Transfers and counts: documents over the movements they consist of, posted once per reference. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { Database } from "@tierline/kernel/db/database";
import type postgres from "postgres";
import { contentHash } from "../../../content-hash.ts";
import { documentNumber } from "../books.ts";
import type { Receipt } from "../documents/post-document.ts";

export interface StockDocument {
  readonly kind: "stock-transfer" | "stock-count";
  readonly prefix: "ST" | "SC";
  readonly reference: string;
  readonly content: { readonly lines: readonly { readonly itemId: string }[] };
}

/** Runs `work` for a new reference and keeps its answer for repeats; a second writer waits for the first. */
export const postStockDocument = <A extends object>(
  db: Database,
  document: StockDocument,
  work: (sql: postgres.TransactionSql) => Promise<A>,
): Promise<Receipt & A> =>
  db.transaction(async ({ sql }) => {
    refuseRepeatedItems(document);
    const { kind, prefix, reference, content } = document;
    const hash = contentHash(content);
    const [begun] = await sql<{ document_id: number; posted_at: string }[]>`
      INSERT INTO stock_documents (kind, reference, content_hash, answer) VALUES (${kind}, ${reference}, ${hash}, '{}')
      ON CONFLICT (kind, reference) DO NOTHING
      RETURNING document_id, posted_at`;
    if (begun === undefined) return earlier<A>(sql, document, hash);
    const answer = await work(sql);
    await sql`
      UPDATE stock_documents SET answer = ${JSON.stringify(answer)}::text::jsonb WHERE document_id = ${begun.document_id}`;
    const number = documentNumber(prefix, begun.document_id);
    return { reference, number, postedAt: begun.posted_at, duplicate: false, ...answer };
  });

async function earlier<A extends object>(
  sql: postgres.TransactionSql,
  { kind, prefix, reference }: StockDocument,
  hash: string,
): Promise<Receipt & A> {
  const [row] = await sql<{ document_id: number; posted_at: string; content_hash: string; answer: A }[]>`
    SELECT document_id, posted_at, content_hash, answer FROM stock_documents
    WHERE kind = ${kind} AND reference = ${reference}`;
  if (row?.content_hash !== hash) {
    throw new Problem("conflict", `${kind} ${reference} was posted before, with other content.`);
  }
  const number = documentNumber(prefix, row.document_id);
  return { reference, number, postedAt: row.posted_at, duplicate: true, ...row.answer };
}

function refuseRepeatedItems({ content: { lines } }: StockDocument): void {
  const seen = new Set<string>();
  for (const [index, { itemId }] of lines.entries()) {
    const pointer = `/lines/${String(index)}/itemId`;
    if (seen.has(itemId)) {
      const detail = `${itemId} has a line already`;
      throw new Problem("invalid", `${pointer}: ${detail}`, { errors: [{ pointer, detail }] });
    }
    seen.add(itemId);
  }
}
