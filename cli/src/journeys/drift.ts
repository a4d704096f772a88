/** Recorded traffic against the contracts: undocumented calls and answers that do not follow their schemas. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { redocly } from "./redocly.ts";

const contracts = fileURLToPath(new URL("../../../openapi/", import.meta.url));

const Problem = z.object({
  severity: z.enum(["info", "warning", "error"]),
  message: z.string(),
  operationId: z.string().optional(),
  method: z.string().optional(),
  path: z.string().optional(),
  status: z.number().optional(),
});
const Report = z.object({
  run: z.object({ totalExchanges: z.number(), undocumentedExchanges: z.number() }),
  problems: z.array(Problem),
});

export interface Drift {
  readonly exchanges: number;
  readonly undocumented: number;
  readonly problems: readonly z.output<typeof Problem>[];
}

/** Compares exchanges (HTTP Archive entries) with the documents in `openapi/`. Throws when the comparison could not be made. */
export async function driftOf(exchanges: readonly unknown[], folder: string): Promise<Drift> {
  const traffic = join(folder, "traffic.har");
  const report = join(folder, "drift.json");
  writeFileSync(
    traffic,
    JSON.stringify({ log: { version: "1.2", creator: { name: "tierline", version: "1" }, entries: exchanges } }),
  );
  const { printed } = await redocly([
    ..."drift --traffic-format har --match-mode basepath --format json".split(" "),
    "--api",
    contracts,
    "--output",
    report,
    traffic,
  ]);
  try {
    const { run, problems } = Report.parse(JSON.parse(readFileSync(report, "utf8")));
    return { exchanges: run.totalExchanges, undocumented: run.undocumentedExchanges, problems };
  } catch (cause) {
    throw new Error(`The recorded traffic could not be compared with the contracts: ${printed.trim()}`, { cause });
  }
}
