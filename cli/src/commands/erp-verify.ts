import { Command } from "commander";
import pino from "pino";
import { columns } from "../columns.ts";
import { withExamples } from "../help.ts";
import type { Parts, VerifiedCase, VerifyReport } from "../parts.ts";
import { withScratchDatabase } from "../scratch-database.ts";

/** `tierline erp verify <adapter>`: the conformance suite against an adapter, ours or a third party's. */
export function erpVerifyCommand(parts: Parts): Command {
  const command = new Command("verify")
    .description("run the conformance suite against an adapter; exit code 1 when a case fails")
    .argument("<adapter>", "its name, or the file that exports it")
    .option("--json", "print the report as JSON")
    .action(async (adapter: string, { json }: { json?: true }) => {
      const erp = await parts.erp();
      const { env } = process;
      const report = await withScratchDatabase((databaseUrl) =>
        erp.verifyAdapter(adapter, {
          environment: env,
          databaseUrl,
          currency: env["TIERLINE_ERP_CURRENCY"] ?? "GBP",
          log: pino({ level: env["LOG_LEVEL"] ?? "silent" }, pino.destination(2)),
          onOutcome: json === true ? () => undefined : tell,
        }),
      );
      process.stdout.write(json === true ? `${JSON.stringify(report)}\n` : textOf(report));
      if (report.failed > 0) process.exitCode = 1;
    });
  command.addHelpText(
    "after",
    "\nIt posts orders, stock and journal entries and closes an old period for a moment: give it an ERP to try things out\nwith, never that of a business. Settings come from the environment, as for serving.",
  );
  return withExamples(command, [
    ["erp verify embedded", "the books of this repository"],
    ["erp verify ./acme/acme.ts --json", "a third party's, for a machine to read"],
  ]);
}

/** Progress goes to stderr, so that stdout stays a program's to read. */
function tell({ capability, name, state }: VerifiedCase): void {
  const mark = { passed: "ok  ", failed: "FAIL", skipped: "skip" }[state];
  process.stderr.write(`${mark}  ${capability}: ${name}\n`);
}

const ms = (value: number | null): string => (value === null ? "" : value.toFixed(1));

function textOf({ adapter, capabilities, cases, passed, failed, skipped }: VerifyReport): string {
  const rows = capabilities.map((row) => [
    row.name,
    String(row.passed + row.failed + row.skipped),
    String(row.passed),
    String(row.failed),
    String(row.skipped),
    ms(row.p50Ms),
    ms(row.p99Ms),
    row.reason ?? "",
  ]);
  const table = columns([
    ["CAPABILITY", "CASES", "PASSED", "FAILED", "SKIPPED", "P50 MS", "P99 MS", "SKIPPED BECAUSE"],
    ...rows,
  ]);
  const wrong = cases
    .filter(({ state }) => state === "failed")
    .map(({ capability, name, detail }) => `FAIL  ${capability}: ${name}\n      ${detail}\n`);
  const sum = `${adapter}: ${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped.`;
  return `\n${table}${wrong.length > 0 ? `\n${wrong.join("")}` : ""}\n${sum}\n`;
}
