import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import type { VersionRow } from "../../catalog/contract-store.ts";
import type { RegistryContext } from "../../deps.ts";
import { Digest, idOfPath, Version } from "../names.ts";
import type * as contract from "./contract.ts";
import { shownVersion } from "./shown-version.ts";

/** Version, time and digest of the last row. */
const position = z.tuple([Version, Timestamp, Digest]);

/** Latest version first; one version may have run with several documents before it was published. */
export async function listVersions(ctx: RegistryContext, { params, query }: Input<typeof contract.listVersions>) {
  const { sql } = ctx.deps.db;
  const after = continueAfter(query.cursor, position);
  const rows = await sql<VersionRow[]>`
    SELECT api, version, major, digest, document, published_at AS "publishedAt", registered_at AS "registeredAt"
    FROM contracts
    WHERE api = ${idOfPath(params)} ${
      after === undefined
        ? sql``
        : sql`AND (string_to_array(version, '.')::int[], registered_at, digest)
            < (string_to_array(${after[0]}, '.')::int[], ${after[1]}::text::timestamptz, ${after[2]})`
    }
    ORDER BY string_to_array(version, '.')::int[] DESC, registered_at DESC, digest DESC LIMIT ${rowsFor(query.limit)}`;
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.version, row.registeredAt, row.digest], shownVersion),
  );
}
