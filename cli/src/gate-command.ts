/** What the commands of the gate share: formats, exit codes, the day. */
import { writeFileSync } from "node:fs";
import { InvalidArgumentError, Option, type Command } from "commander";
import { CouldNotRun } from "@tierline/governance-check/could-not-run";
import { formatNames, type Format } from "@tierline/governance-check/format-names";
import type { FailOn, Report } from "@tierline/governance-check/report";
import { sentence } from "./sentence.ts";

export interface ReportOptions {
  readonly format: Format;
  readonly failOn: FailOn;
  readonly json?: true;
  readonly report: readonly ExtraReport[];
}

/** A report in a file, beside what is printed. */
interface ExtraReport {
  readonly format: Format;
  readonly file: string;
}

/** Adds the options on how a report is printed and when it fails. */
export function reportOptions(command: Command): Command {
  refusalsEndWith2(command);
  return command
    .addOption(new Option("--format <format>", "how to print what is found").choices(formatNames).default("text"))
    .option("--json", "the same as --format json")
    .option("--report <format=file>", "also write a report into a file; may be repeated", extraReport, [])
    .addOption(
      new Option("--fail-on <severity>", "the least severity for exit code 1")
        .choices(["error", "warning"])
        .default("error"),
    );
}

function extraReport(given: string, before: readonly ExtraReport[]): ExtraReport[] {
  const [name = "", ...rest] = given.split("=");
  const format = formatNames.find((each) => each === name);
  const file = rest.join("=");
  if (format === undefined || file === "") {
    throw new InvalidArgumentError(`It must be <format>=<file>, with one of ${formatNames.join(", ")}.`);
  }
  return [...before, { format, file }];
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CouldNotRun(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** A command line that is not understood ends with 2: nothing was checked. */
export const refusalsEndWith2 = (command: Command): Command =>
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

/** Prints the report and sets the exit code: 0 clean, 1 findings, 2 a document could not be read. */
export async function printReport(
  report: Report,
  { format, failOn, json, report: extra }: ReportOptions,
): Promise<void> {
  // Loaded with the rules they explain, only when a report is there.
  const [{ formats }, { exitCodeOf }] = await Promise.all([
    import("@tierline/governance-check/formats"),
    import("@tierline/governance-check/report"),
  ]);
  for (const { format: other, file } of extra) writeReport(file, `${formats[other](report)}\n`);
  const text = formats[json === true ? "json" : format](report);
  if (text !== "") process.stdout.write(`${text}\n`);
  process.exitCode = exitCodeOf(report, failOn);
}

/** Runs it; what could not be done at all, be it for a registry that does not answer, ends with exit code 2: 1 would mean findings. */
export async function failsWith2(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${error instanceof CouldNotRun ? error.message : sentence(error)}\n`);
    process.exitCode = 2;
  }
}

/** The present day in UTC, YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);
