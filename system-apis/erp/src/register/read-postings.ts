/** Reads what the register knows. */
import type postgres from "postgres";
import type { PostingKind } from "../resources/postings/contract.ts";

export interface RegisteredPosting {
  /** Grows in the order postings were begun: the key to page by. */
  readonly sequence: number;
  readonly reference: string;
  /** What was asked for, as amended last; JSON. */
  readonly content: unknown;
  readonly contentHash: string;
  readonly amendmentHash: string | null;
  readonly revision: number;
  readonly state: "posted" | "unfinished";
  readonly number: string | null;
  readonly foreignId: string | null;
  readonly postedAt: string | null;
}

/** Which postings are meant. */
export interface Listing {
  /** The `sequence` of the last one seen. */
  readonly after?: number | undefined;
  readonly limit: number;
  /** The content has these members, and in its lists entries like these; undefined ones are not asked for. */
  readonly where?: Readonly<Record<string, unknown>>;
  /** The content's `document` is one of these. */
  readonly documents?: readonly string[] | undefined;
  /** It begins like this. */
  readonly documentPrefix?: string | undefined;
  /** The content's `date` on or after, and before: ISO dates or moments, compared as moments in UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only these references. */
  readonly references?: readonly string[] | undefined;
}

const columns = (sql: postgres.Sql) => sql`
  sequence, reference, content, content_hash AS "contentHash", amendment_hash AS "amendmentHash", revision, state, number,
  foreign_id AS "foreignId", posted_at AS "postedAt"`;

export async function readPosting(
  sql: postgres.Sql,
  backend: string,
  kind: PostingKind,
  reference: string,
): Promise<RegisteredPosting | undefined> {
  const [row] = await sql<RegisteredPosting[]>`
    SELECT ${columns(sql)} FROM postings WHERE backend = ${backend} AND kind = ${kind} AND reference = ${reference}`;
  return row;
}

export function readPostings(
  sql: postgres.Sql,
  backend: string,
  kind: PostingKind,
  { after, limit, where = {}, documents, documentPrefix, from, to, references }: Listing,
): Promise<readonly RegisteredPosting[]> {
  const wanted = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
  return sql<RegisteredPosting[]>`
    SELECT ${columns(sql)} FROM postings
    WHERE backend = ${backend} AND kind = ${kind} AND state = 'posted'
      ${after === undefined ? sql`` : sql`AND sequence > ${after}`}
      ${Object.keys(wanted).length === 0 ? sql`` : sql`AND content @> ${JSON.stringify(wanted)}::text::jsonb`}
      ${documents === undefined ? sql`` : sql`AND content->>'document' = ANY(${[...documents]})`}
      ${documentPrefix === undefined ? sql`` : sql`AND starts_with(content->>'document', ${documentPrefix})`}
      ${from === undefined ? sql`` : sql`AND (content->>'date')::timestamptz >= ${from}::text::timestamptz`}
      ${to === undefined ? sql`` : sql`AND (content->>'date')::timestamptz < ${to}::text::timestamptz`}
      ${references === undefined ? sql`` : sql`AND reference = ANY(${[...references]})`}
    ORDER BY sequence
    LIMIT ${limit}`;
}
