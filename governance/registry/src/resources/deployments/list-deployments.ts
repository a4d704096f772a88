import type { z } from "zod";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { text, z as zod } from "@tierline/kernel/model/schema";
import type { RegistryContext } from "../../deps.ts";
import { aliveSeconds } from "../catalog/running.ts";
import { ApiId } from "../names.ts";
import type * as contract from "./contract.ts";

type Row = z.output<typeof contract.Deployment>;

const position = zod.tuple([text(120), ApiId, CursorInteger]);

export async function listDeployments(ctx: RegistryContext, { query }: Input<typeof contract.listDeployments>) {
  const { sql } = ctx.deps.db;
  const after = continueAfter(query.cursor, position);
  const rows = await sql<Row[]>`
    SELECT * FROM (
      SELECT instance, api, major, version, digest, started_at AS "startedAt", last_seen_at AS "lastSeenAt",
        CASE WHEN EXISTS (SELECT FROM contracts c WHERE c.digest = deployments.digest AND c.published_at IS NOT NULL) THEN 'published'
          WHEN EXISTS (SELECT FROM contracts c WHERE c.api = deployments.api AND c.version = deployments.version AND c.published_at IS NOT NULL)
            THEN 'differs'
          ELSE 'unpublished' END AS state
      FROM deployments
      WHERE ${query.api === undefined ? sql`true` : sql`api = ${query.api}`}
        AND ${query.all === true ? sql`true` : sql`last_seen_at > now() - make_interval(secs => ${aliveSeconds})`}
        ${after === undefined ? sql`` : sql`AND (instance, api, major) > (${after[0]}, ${after[1]}, ${Number(after[2])})`}
    ) AS listed
    WHERE ${query.state === undefined ? sql`true` : sql`state = ${query.state}`}
    ORDER BY instance, api, major LIMIT ${rowsFor(query.limit)}`;
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.instance, row.api, row.major],
      (row) => row,
    ),
  );
}
