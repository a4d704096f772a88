import type { z } from "zod";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Database } from "@tierline/kernel/db/database";
import { aboutOf, operationsOf, type Deprecation } from "../../catalog/contract-document.ts";
import { currentContracts, type VersionRow } from "../../catalog/contract-store.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

type Ending = z.output<typeof contract.EndingUse>;
type Announced = Pick<Ending, "api" | "major" | "operationId" | "deprecation">;
type Call = Ending["consumers"][number] & { api: string; major: number; operationId: string };

const dayMs = 86_400_000;

export async function listDeprecations(ctx: RegistryContext, { query }: Input<typeof contract.listDeprecations>) {
  const { db } = ctx.deps;
  const announced = (await currentContracts(db, query.api)).flatMap(endingsOf);
  const calls = await recentCalls(db);
  const deprecations = announced
    .map((each) => ({ ...each, daysLeft: daysUntil(each.deprecation), consumers: callersOf(each, calls) }))
    .filter(({ consumers }) => query.inUse !== true || consumers.length > 0)
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.api < b.api ? -1 : 1));
  return reply(200, { deprecations });
}

/** The version as a whole, or else each of its operations that ends. */
function endingsOf({ api, major, document }: VersionRow): Announced[] {
  const { deprecation } = aboutOf(document);
  if (deprecation !== undefined) return [{ api, major, operationId: null, deprecation }];
  return operationsOf(document).flatMap(({ operationId, deprecation }) =>
    deprecation === undefined ? [] : [{ api, major, operationId, deprecation }],
  );
}

const daysUntil = ({ sunset }: z.output<typeof Deprecation>): number =>
  Math.ceil((Date.parse(`${sunset}T00:00:00Z`) - Date.now()) / dayMs);

function callersOf({ api, major, operationId }: Announced, calls: readonly Call[]): Ending["consumers"] {
  const theirs = calls.filter(
    (call) => call.api === api && call.major === major && (operationId === null || call.operationId === operationId),
  );
  return [...Map.groupBy(theirs, ({ clientId }) => clientId)].map(([clientId, each]) => ({
    clientId,
    application: each[0]?.application ?? clientId,
    calls: each.reduce((sum, call) => sum + call.calls, 0),
    lastSeen:
      each
        .map(({ lastSeen }) => lastSeen)
        .sort()
        .at(-1) ?? "",
  }));
}

async function recentCalls({ sql }: Database): Promise<readonly Call[]> {
  return sql<Call[]>`
    SELECT api, major, operation_id AS "operationId", client_id AS "clientId", coalesce(min(name), client_id) AS application,
      sum(calls)::bigint AS calls, max(day) AS "lastSeen"
    FROM usage LEFT JOIN applications USING (client_id)
    WHERE day >= current_date - 30 GROUP BY api, major, operation_id, client_id ORDER BY client_id`;
}
