import { exponentOf, inMajorUnits } from "@tierline/kernel/model/money";
import { Command } from "commander";
import { day } from "../day.ts";
import { withExamples } from "../help.ts";
import { openInstallation } from "../installation.ts";
import type { Parts } from "../parts.ts";
import { progressBar } from "../progress-bar.ts";
import { openingOf } from "../replay/opening.ts";
import { Planner, type Plan, replayCurrency } from "../replay/plan.ts";
import { platformClient } from "../replay/platform-client.ts";
import { readRows } from "../replay/read-rows.ts";
import { report, type Report } from "../replay/report.ts";
import { send } from "../replay/send.ts";

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
  readonly url?: string;
}

/** Most malformed rows shown one by one; all are counted. */
const mostShown = 20;

/** `tierline replay <file>`: six months of a real retailer through the experience APIs, and the totals compared. */
export function replayCommand(parts: Parts): Command {
  const command = new Command("replay")
    .description(
      "send a retailer's transaction lines through the running platform and compare the totals with its books",
    )
    .argument(
      "<file>",
      "CSV or gzipped CSV: InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
    )
    .option("--from <date>", "only rows on or after this day (YYYY-MM-DD)", day)
    .option("--to <date>", "only rows before this day (YYYY-MM-DD)", day)
    .option("--url <url>", "where the platform answers; localhost and PORT unless given")
    .option("--json", "print the report as JSON")
    .addHelpText("after", "\nA second run of the same file changes nothing; an interrupted one is simply run again.")
    .action((file: string, options: Options) => replay(parts, file, options));
  return withExamples(command, [
    ["replay sales.csv.gz", "the whole file"],
    ["replay sales.csv.gz --from 2010-12-01 --to 2011-01-01 --json", "December, for a program"],
  ]);
}

async function replay(parts: Parts, file: string, options: Options): Promise<void> {
  const startedAt = performance.now();
  const installation = openInstallation(parts.realmFile, process.env);
  const plan = await read(file, options);
  const platform = platformClient(installation, "replay", options.url ?? installation.origin);
  const bar = progressBar();
  try {
    const opening = openingOf(plan);
    const sent = await send(platform, plan, opening, bar.show);
    const result = await report(platform, plan, opening, sent, startedAt, bar.show);
    bar.end();
    process.stdout.write(options.json === true ? `${JSON.stringify(result)}\n` : inWords(result));
    if (result.difference !== 0 || result.stock.difference !== 0) process.exitCode = 1;
  } finally {
    bar.end();
    await platform.close();
  }
}

async function read(file: string, { from, to }: Options): Promise<Plan> {
  const planner = new Planner({ from, to });
  let malformed = 0;
  await readRows(
    file,
    (row) => {
      planner.add(row);
    },
    ({ line, reason }) => {
      malformed++;
      if (malformed <= mostShown) process.stderr.write(`${file}:${String(line)}: ${reason}; skipped\n`);
    },
  );
  if (malformed > mostShown) process.stderr.write(`… and ${String(malformed - mostShown)} more malformed rows\n`);
  if (malformed > 0) planner.plan.rejects.set("malformed-row", malformed);
  return planner.plan;
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

function inWords(result: Report): string {
  const money = (amount: number) =>
    Number(inMajorUnits(amount, replayCurrency))
      .toLocaleString("en", { minimumFractionDigits: exponentOf(replayCurrency) })
      .padStart(16);
  const count = (units: number) => units.toLocaleString("en").padStart(16);
  const { amounts, ledger, stock } = result;
  const parts = (["sales", "giftCards", "refunds", "adjustments", "net"] as const).map(
    (name) => `  ${name.padEnd(22)}${money(amounts[name])}${money(ledger[name])}`,
  );
  const taken = (["orders", "returns", "stockAdjustments", "financeAdjustments"] as const).map(
    (name) => `  ${name.padEnd(22)}${count(result[name].accepted)}${count(result[name].rejected)}`,
  );
  const units = (["opening", "sold", "returned", "adjusted", "onHand", "difference"] as const).map(
    (name) => `  ${name.padEnd(22)}${count(stock[name])}`,
  );
  const rejects = result.rejects.map(({ reason, count: times }) => `  ${reason.padEnd(22)}${count(times)}`);
  return [
    `${result.rows.toLocaleString("en")} rows in ${seconds(result.elapsedMs)}: accepted in ${seconds(result.acceptedMs)}, in the books ${seconds(result.drainMs)} later`,
    "",
    `  ${"".padEnd(22)}${"accepted".padStart(16)}${"rejected".padStart(16)}`,
    ...taken,
    "",
    `  ${replayCurrency.padEnd(22)}${"sent".padStart(16)}${"in the books".padStart(16)}`,
    ...parts,
    `  ${"difference".padEnd(22)}${money(result.difference)}${(ledger.balanced ? "balanced" : "NOT BALANCED").padStart(16)}`,
    "",
    "  Units in stock",
    ...units,
    ...(rejects.length === 0 ? [] : ["", "  Rejected", ...rejects]),
    "",
  ].join("\n");
}
