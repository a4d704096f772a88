import { reply, type Handler, type Output } from "@tierline/kernel/api/operation";
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { Desk } from "../../coexistence/desk.ts";
import type { listMigrationLog as operation } from "./contract.ts";

type Entry = Output<typeof operation>["body"]["items"][number];

export const listMigrationLog =
  ({ db: { sql } }: Desk): Handler<typeof operation, null> =>
  async (_ctx, { query: { domain, cursor, limit } }) => {
    const before = continueAfter(cursor, z.tuple([CursorInteger]));
    const rows = await sql<(Entry & { position: number })[]>`
      SELECT position, domain, from_stage AS "fromStage", to_stage AS "toStage", old_backend AS "oldBackend",
        new_backend AS "newBackend", canary, version, at, by, reason, override, parity_score::float8 AS "parityScore"
      FROM domain_move_log
      WHERE true
        ${domain === undefined ? sql`` : sql`AND domain = ${domain}`}
        ${before === undefined ? sql`` : sql`AND position < ${before[0]}`}
      ORDER BY position DESC LIMIT ${rowsFor(limit)}`;
    return reply(
      200,
      pageOf(
        rows,
        limit,
        (row) => [row.position],
        ({ position: _position, ...entry }) => entry,
      ),
    );
  };
