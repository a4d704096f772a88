import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { ErpPort } from "../../../port.ts";
import type { PostingKind } from "../../../resources/postings/contract.ts";
import { documentNumber, type Books } from "../books.ts";

/** Where the postings of a kind lie, and what their numbers begin with. */
const places: Readonly<Record<PostingKind, { table: string; id: string; prefix: string; kind?: PostingKind }>> = {
  "sales-order": { table: "sales_orders", id: "document_id", prefix: "SO" },
  "credit-note": { table: "credit_notes", id: "document_id", prefix: "CN" },
  delivery: { table: "deliveries", id: "delivery_id", prefix: "DN" },
  "stock-movement": { table: "stock_postings", id: "reference", prefix: "" },
  "stock-transfer": { table: "stock_documents", id: "document_id", prefix: "ST", kind: "stock-transfer" },
  "stock-count": { table: "stock_documents", id: "document_id", prefix: "SC", kind: "stock-count" },
  "journal-entry": { table: "journal_entries", id: "entry_id", prefix: "JE" },
};

/** A posting here is one transaction: it is posted or it is not there. */
export const getPosting =
  ({ db: { sql } }: Books): ErpPort["getPosting"] =>
  async (_ctx, { params: { kind, reference } }) => {
    const place = places[kind];
    const [row] = await find(sql, place, reference);
    if (row === undefined) throw new Problem("not-found", `There is no ${kind} ${reference}.`);
    // A movement has no number but its reference.
    const number = typeof row.id === "number" ? documentNumber(place.prefix, row.id) : row.id.slice(0, 60);
    return reply(200, { kind, reference, state: "posted", number, postedAt: row.posted_at });
  };

const find = (sql: postgres.Sql, { table, id, kind }: (typeof places)[PostingKind], reference: string) =>
  sql<{ id: number | string; posted_at: string }[]>`
    SELECT ${sql(id)} AS id, posted_at FROM ${sql(table)}
    WHERE reference = ${reference} ${kind === undefined ? sql`` : sql`AND kind = ${kind}`}`;
