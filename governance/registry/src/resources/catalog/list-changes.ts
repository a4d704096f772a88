import { reply, type Input } from "@tierline/kernel/api/operation";
import { isOfTheHouse } from "@tierline/kernel/auth/principal";
import { Problem } from "@tierline/kernel/errors/problem";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import type { KeptChange } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import { Digest, idOfPath, Version } from "../names.ts";
import type * as contract from "./contract.ts";
import { visibleTo } from "./visible.ts";

interface Row {
  readonly version: string;
  readonly previous: string;
  readonly digest: string;
  readonly publishedAt: string | null;
  readonly registeredAt: string;
  readonly requiredBump: "major" | "minor" | "patch" | "none";
  readonly changes: readonly KeptChange[];
}

const position = z.tuple([Version, Timestamp, Digest]);

export async function listChanges(ctx: RegistryContext, { params, query }: Input<typeof contract.listChanges>) {
  const { sql } = ctx.deps.db;
  const api = idOfPath(params);
  if (!visibleTo(ctx)(params.tier)) throw new Problem("not-found", `There is no API ${api} for you.`);
  const after = continueAfter(query.cursor, position);
  const rows = await sql<Row[]>`
    SELECT contracts.version, earlier.version AS previous, contracts.digest, contracts.published_at AS "publishedAt",
      contracts.registered_at AS "registeredAt", required_bump AS "requiredBump", changes
    FROM change_log JOIN contracts USING (digest) JOIN contracts AS earlier ON earlier.digest = change_log.previous_digest
    WHERE contracts.api = ${api} AND ${query.major === undefined ? sql`true` : sql`contracts.major = ${query.major}`} ${
      after === undefined
        ? sql``
        : sql`AND (string_to_array(contracts.version, '.')::int[], contracts.registered_at, contracts.digest)
            < (string_to_array(${after[0]}, '.')::int[], ${after[1]}::text::timestamptz, ${after[2]})`
    }
    ORDER BY string_to_array(contracts.version, '.')::int[] DESC, contracts.registered_at DESC, contracts.digest DESC
    LIMIT ${rowsFor(query.limit)}`;
  const callers = await ownCallers(ctx, api);
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.version, row.registeredAt, row.digest],
      ({ version, previous, publishedAt, requiredBump, changes }) => ({
        version,
        previous,
        publishedAt,
        requiredBump,
        changes: changes.map((change) => ({
          ...change,
          operations: [...change.operations],
          affects: affected(change, callers),
        })),
      }),
    ),
  );
}

/** What each of one's own applications called, by name. */
type Callers = ReadonlyMap<string, ReadonlySet<string>>;

const affected = ({ operations }: KeptChange, callers: Callers): string[] =>
  [...callers].filter(([, called]) => operations.some((each) => called.has(each))).map(([name]) => name);

/** A person's are their team's, or the house's own; an application is its own. */
async function ownCallers({ deps, principal, origin }: RegistryContext, api: string): Promise<Callers> {
  const { sql } = deps.db;
  const who = origin ?? principal;
  const own =
    who.kind === "person"
      ? isOfTheHouse(who)
        ? sql`applications.tenant = ${who.tenant}`
        : sql`applications.team = ${who.tenant}`
      : sql`usage.client_id = ${who.clientId}`;
  const rows = await sql<{ name: string; operationId: string }[]>`
    SELECT DISTINCT coalesce(name, client_id) AS name, operation_id AS "operationId"
    FROM usage LEFT JOIN applications USING (client_id)
    WHERE api = ${api} AND day >= current_date - 30 AND ${own} ORDER BY name`;
  const grouped = Map.groupBy(rows, ({ name }) => name);
  return new Map([...grouped].map(([name, each]) => [name, new Set(each.map(({ operationId }) => operationId))]));
}
