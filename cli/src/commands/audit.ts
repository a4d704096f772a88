import { Command, InvalidArgumentError } from "commander";
import { asOperator } from "../as-operator.ts";
import { columns } from "../columns.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

interface ListOptions {
  readonly subject?: string;
  readonly actor?: string;
  readonly limit: number;
  readonly json?: true;
}

/** `tierline audit`: who changed what in the registry, and the proof that nobody changed the log. */
export function auditCommand(parts: Parts): Command {
  const command = new Command("audit").description(
    "the registry's audit log: what was changed, and whether the log is whole",
  );
  command.addCommand(verifyCommand(parts));
  command.addCommand(listCommand(parts));
  return withExamples(command, [
    ["audit verify", "compute every hash again"],
    ["audit list --subject process/orders", "what was decided about one API"],
  ]);
}

function verifyCommand(parts: Parts): Command {
  const command = new Command("verify")
    .description("compute the chain of hashes again; exit code 1 when it does not hold")
    .option("--expect <hash>", "the head you noted last time: finds a log that was cut off at its end", hash)
    .option("--json", "print the answer as JSON")
    .action(async ({ expect, json }: { expect?: string; json?: true }) => {
      const seen = await asOperator(parts, ({ registry }, call) =>
        registry.verifyAuditLog(call(), { query: expect === undefined ? {} : { expected: expect } }),
      );
      const { intact, entries, head, brokenPosition, reason } = seen;
      const words = intact
        ? `The audit log is whole: ${String(entries)} entries, head ${head ?? "none"}.`
        : `The audit log does not hold at entry ${String(brokenPosition)}: ${reason ?? ""}`;
      process.stdout.write(`${json === true ? JSON.stringify(seen) : words}\n`);
      if (!intact) process.exitCode = 1;
    });
  return withExamples(command, [
    ["audit verify", "once a day, and note the head somewhere else"],
    ["audit verify --expect 4f1c…", "that head must still be in the chain"],
  ]);
}

function listCommand(parts: Parts): Command {
  return new Command("list")
    .description("print the latest entries")
    .option("--subject <subject>", "only entries on this API, application or waiver")
    .option("--actor <actor>", "only what this client or person did")
    .option("--limit <n>", "how many, up to 200", limit, 20)
    .option("--json", "print them as JSON")
    .action(async ({ subject, actor, limit, json }: ListOptions) => {
      const { items } = await asOperator(parts, ({ registry }, call) =>
        registry.listAuditLog(call(), { query: { subject, actor, limit } }),
      );
      if (json === true) process.stdout.write(`${JSON.stringify({ items })}\n`);
      else if (items.length === 0) process.stdout.write("No entry.\n");
      else
        process.stdout.write(
          columns(items.map((each) => [String(each.position), each.at, each.actor, each.action, each.subject])),
        );
    });
}

function hash(text: string): string {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new InvalidArgumentError("It must be 64 hexadecimal digits.");
}

function limit(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 200) return value;
  throw new InvalidArgumentError("It must be a number from 1 to 200.");
}
