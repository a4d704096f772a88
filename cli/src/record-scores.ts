import { weights, type Score } from "@tierline/governance-check/score";
import { newId } from "@tierline/kernel/model/ids";
import { withRegistry } from "./with-registry.ts";

/** As the registry's contract limits them. */
const mostRemarks = 50;
const longestRemark = 300;

/** Records scores, each area as a percentage of the points it can have. Documents that name no API are left out. */
export async function recordScores(realmFile: URL, registry: string | true, scores: readonly Score[]): Promise<void> {
  const scorecards = scores
    .filter(({ api }) => api.includes("@v"))
    .map(({ api, version, score, areas, costs }) => ({
      api: api.replace(/@v\d+$/, ""),
      version,
      score,
      parts: Object.entries(weights).map(([name, weight]) => ({
        name,
        score: Math.round((100 * areas[name as keyof typeof areas]) / weight),
        remarks: costs
          .filter(({ area }) => area === name)
          .slice(0, mostRemarks)
          .map(({ what }) => what.slice(0, longestRemark)),
      })),
    }));
  await withRegistry(realmFile, registry, (client, call) =>
    client.recordScorecards(call(), { idempotencyKey: newId("scores"), body: { scorecards } }),
  );
}
