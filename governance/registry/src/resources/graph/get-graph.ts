import type { z } from "zod";
import { reply } from "@tierline/kernel/api/operation";
import type { Database } from "@tierline/kernel/db/database";
import { currentContracts, type VersionRow } from "../../catalog/contract-store.ts";
import type { RegistryContext } from "../../deps.ts";
import { aboutOf } from "../../catalog/contract-document.ts";
import type { getGraph as declaration } from "./contract.ts";

type Graph = z.output<(typeof declaration)["responses"][200]["schema"]>;
type Edge = Graph["edges"][number];

export async function getGraph(ctx: RegistryContext) {
  const { db } = ctx.deps;
  const contracts = (await currentContracts(db)).filter(({ document }) => aboutOf(document).lifecycle !== "retired");
  const latest = new Map(contracts.map((each) => [each.api, aboutOf(each.document)]));
  const nodes = [...latest].map(([api, { tier, owner }]) => ({ api, tier, owner }));
  return reply(200, { nodes, edges: [...callEdges(contracts, await observedCalls(db)), ...eventEdges(contracts)] });
}

interface ObservedCall {
  readonly from: string;
  readonly to: string;
  readonly calls: number;
}

/** Who called which API in the last 30 days: other APIs, and applications. */
const observedCalls = ({ sql }: Database): Promise<readonly ObservedCall[]> => sql<ObservedCall[]>`
  SELECT client_id AS from, api AS to, sum(calls)::bigint AS calls FROM usage
  WHERE day >= current_date - 30 GROUP BY client_id, api ORDER BY client_id, api`;

/** Applications need no declaration; an API's call that its contract does not name is undocumented. */
function callEdges(contracts: readonly VersionRow[], observed: readonly ObservedCall[]): Edge[] {
  const declared = new Set(
    contracts.flatMap(({ api, document }) =>
      aboutOf(document).upstreams.map((upstream) => `${api} ${upstream.replace(/@v\d+$/, "")}`),
    ),
  );
  const apis = new Set(contracts.map(({ api }) => api));
  const seen = new Set(observed.map(({ from, to }) => `${from} ${to}`));
  const idle = [...declared].filter((pair) => !seen.has(pair)).map((pair) => pair.split(" "));
  return [
    ...observed.map(({ from, to, calls }): Edge => {
      const state = apis.has(from) && !declared.has(`${from} ${to}`) ? "undocumented" : "used";
      return { from, to, kind: "call", event: null, state, calls };
    }),
    ...idle.map(([from = "", to = ""]): Edge => ({ from, to, kind: "call", event: null, state: "declared", calls: 0 })),
  ];
}

/** What the contracts say: the host starts no consumer that its contract does not name. */
function eventEdges(contracts: readonly VersionRow[]): Edge[] {
  const edges = contracts.flatMap(({ api: from, document }) =>
    aboutOf(document).publishes.flatMap((event) =>
      contracts
        .filter((consumer) => aboutOf(consumer.document).consumes.includes(event))
        .map(({ api: to }): Edge => ({ from, to, kind: "event", event, state: "declared", calls: 0 })),
    ),
  );
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to} ${String(edge.event)}`, edge])).values()];
}
