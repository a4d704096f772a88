import { Command } from "commander";
import type { Score } from "@tierline/governance-check/score";
import { failsWith2, refusalsEndWith2 } from "../gate-command.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

interface Options {
  readonly repository?: string;
  readonly registry?: string | true;
  readonly json?: true;
}

/** `tierline score [api]`: how good each contract is, and what costs it points. */
export function scoreCommand(parts: Parts): Command {
  const command = new Command("score")
    .description("score the contracts from 0 to 100: documentation, design, security, policy, stability")
    .argument("[api]", "one API, with what costs it how many points")
    .option("--repository <folder>", "another repository laid out like this one")
    .option("--registry [url]", "record the scores there: how they change over time")
    .option("--json", "print areas and costs as JSON")
    .action(async (api: string | undefined, { json, repository, registry }: Options) => {
      await failsWith2(async () => {
        const [{ scores }, { checkRequest }] = await Promise.all([
          import("@tierline/governance-check/score"),
          import("../check-request.ts"),
        ]);
        const found = await scores(await checkRequest(parts, { repository, registry }), api);
        if (registry !== undefined) {
          const { recordScores } = await import("../record-scores.ts");
          await recordScores(parts.realmFile, registry, found);
        }
        process.stdout.write(
          json === true ? `${JSON.stringify({ apis: found })}\n` : inWords(found, api !== undefined),
        );
      });
    });
  refusalsEndWith2(command);
  return withExamples(command, [
    ["score", "all APIs, with their dearest cost"],
    ["score process/orders", "everything that costs one of them points"],
  ]);
}

function inWords(found: readonly Score[], all: boolean): string {
  const width = Math.max(...found.map(({ api }) => api.length)) + 2;
  const lines = found.flatMap(({ api, score, areas, costs }) => {
    const inAreas = Object.entries(areas).map(([area, points]) => `${area} ${String(points)}`);
    const told = all ? costs : costs.slice(0, 1);
    return [
      `${api.padEnd(width)}${String(score).padStart(3)}  ${inAreas.join(", ")}`,
      ...told.map(({ points, area, what }) => `${" ".repeat(width)} -${points.toFixed(1)} ${area}: ${what}`),
    ];
  });
  return `${lines.join("\n")}\n`;
}
