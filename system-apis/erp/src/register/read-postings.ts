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

/** Which postings are meant; `where` compares members of the content at its top level. */
export interface Listing {
  /** The `sequence` of the last one seen. */
  readonly after?: number | undefined;
  readonly limit: number;
  readonly where?: Readonly<Record<string, string | undefined>>;
  /** The content's `date` on or after, and before: ISO dates or moments, compared as moments in UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only these references. */
  readonly references?: readonly string[];
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
  { after, limit, where = {}, from, to, references }: Listing,
): Promise<readonly RegisteredPosting[]> {
  const wanted = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
  return sql<RegisteredPosting[]>`
    SELECT ${columns(sql)} FROM postings
    WHERE backend = ${backend} AND kind = ${kind} AND state = 'posted'
      ${after === undefined ? sql`` : sql`AND sequence > ${after}`}
      ${Object.keys(wanted).length === 0 ? sql`` : sql`AND content @> ${JSON.stringify(wanted)}::text::jsonb`}
      ${from === undefined ? sql`` : sql`AND (content->>'date')::timestamptz >= ${from}::text::timestamptz`}
      ${to === undefined ? sql`` : sql`AND (content->>'date')::timestamptz < ${to}::text::timestamptz`}
      ${references === undefined ? sql`` : sql`AND reference = ANY(${[...references]})`}
    ORDER BY sequence
    LIMIT ${limit}`;
}
