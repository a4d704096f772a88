/** Where something began. The first to say so decides for good; see tables.ts. */
import type postgres from "postgres";
import type { Domain } from "../../resources/migrations/domain.ts";
import { type Move, moveColumns, unmoved } from "../moves/moves.ts";

/** Where a domain stands, and where these keys began. */
export interface Route {
  readonly move: Move;
  readonly assigned: ReadonlyMap<string, string>;
}

/** Something that begins, and where it would go if nothing else decided. */
export interface Beginning {
  readonly key: string;
  readonly choice: string;
  /** The key of the sales order it belongs to: it goes where that is. */
  readonly origin?: string | undefined;
  readonly channel?: string | undefined;
  /** The channel's number of the sales document. */
  readonly document?: string | undefined;
}

/** One statement, never a cache: a write has to see the step that was made before it. */
export async function readRoute(
  sql: postgres.Sql,
  domain: Domain,
  keys: readonly string[],
  main: string,
): Promise<Route> {
  const [row] = await sql<(Move & { assigned: Record<string, string> | null })[]>`
    SELECT ${moveColumns(sql)}, ${
      keys.length === 0
        ? sql`NULL`
        : sql`(SELECT json_object_agg(a.key, a.backend) FROM order_assignments a
            WHERE a.domain = ${domain} AND a.key = ANY(${[...keys]}))`
    } AS assigned
    FROM domain_moves m WHERE m.domain = ${domain}`;
  if (row === undefined) return { move: unmoved(domain, main), assigned: new Map() };
  const { assigned, ...move } = row;
  return { move, assigned: new Map(Object.entries(assigned ?? {})) };
}

/**
 * Assigns what begins, for good, and says where each key is: what was there before stays. A credit note follows its order, and a
 * journal entry the sales document it comes from, wherever these were seen to begin.
 */
export async function assign(
  sql: postgres.Sql,
  { domain, oldBackend, newBackend }: Move,
  beginnings: readonly Beginning[],
): Promise<ReadonlyMap<string, string>> {
  const sides = [oldBackend, newBackend ?? oldBackend];
  const unique = [...new Map(beginnings.map((each) => [each.key, each])).values()];
  // In key order, so that two batches cannot deadlock. The update changes nothing and returns the row that was first.
  const rows = await sql<{ key: string; backend: string }[]>`
    INSERT INTO order_assignments (domain, key, backend, channel, document)
    SELECT ${domain}, n.key, coalesce(
        (SELECT a.backend FROM order_assignments a
          WHERE a.domain = 'sales-orders' AND a.key = n.origin AND a.backend = ANY(${sides})),
        (SELECT m.old_backend FROM domain_moves m
          WHERE m.domain = 'sales-orders' AND m.stage <> 'single' AND n.origin IS NOT NULL AND m.old_backend = ANY(${sides})),
        (SELECT a.backend FROM order_assignments a
          WHERE a.domain <> 'finance' AND a.channel = n.channel AND a.document = n.document AND a.backend = ANY(${sides})
          ORDER BY a.assigned_at LIMIT 1),
        n.choice), n.channel, n.document
    FROM json_to_recordset(${JSON.stringify(unique)}::text::json)
      AS n(key text, choice text, origin text, channel text, document text)
    ORDER BY n.key
    ON CONFLICT (domain, key) DO UPDATE SET key = excluded.key
    RETURNING key, backend`;
  return new Map(rows.map((row) => [row.key, row.backend]));
}
