import { Argument, Command } from "commander";
import { asOperator } from "../as-operator.ts";
import { migrateAction } from "../erp/migrate-action.ts";
import { actions, domains, integer, type Action, type Domain, type StepOptions } from "../erp/migrate-options.ts";
import { logText, statusText } from "../erp/migrate-views.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

const repeated = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** `tierline erp migrate`: leads domains from one ERP to another, and back. */
export function migrateCommand(parts: Parts): Command {
  const command = new Command("migrate")
    .description("lead a domain from one ERP to another, step by step, with proof, and back")
    .addArgument(new Argument("<domain>", "what is moved").choices(domains))
    .addArgument(new Argument("<action>", "a step, or what to do about one").choices(actions))
    .option("--percentage <n>", "canary: share of what begins in the new ERP, 0 to 100", integer(0, 100))
    .option("--channel <channel>", "canary: only this channel; may be repeated", repeated)
    .option("--location <location>", "canary: only this location; may be repeated", repeated)
    .option("--reason <text>", "why; it stays in the log")
    .option("--override <text>", "make the step although the gate is closed, and say why")
    .option("--wait", "parity: until the report is there")
    .option("--json", "print the answer as JSON")
    .action(async (domain: Domain, action: Action, options: StepOptions) => {
      const { text, ok } = await asOperator(parts, ({ erp }, call) =>
        migrateAction(erp, call, domain, action, options),
      );
      process.stdout.write(text);
      if (!ok) process.exitCode = 1;
    });
  command.addCommand(statusCommand(parts));
  command.addCommand(logCommand(parts));
  command.addHelpText(
    "after",
    "\nActions: shadow (the new ERP follows), canary (a share begins in it), cut-over (it serves), roll-back (the old one\nserves again), finish (the move ends where it stands), parity (compare both), retry (offer refused writes again).",
  );
  return withExamples(command, [
    ["erp migrate sales-orders shadow", "copy what is there, mirror what is written, compare what is read"],
    ["erp migrate sales-orders canary --percentage 20 --channel web", "every fifth order of the web shop"],
    ["erp migrate sales-orders parity --wait", "what differs, and why; exit code 1 when something does"],
    ["erp migrate sales-orders cut-over --reason 'board of 3 May'", "refused while parity is not shown"],
    ["erp migrate status", "where every domain stands"],
  ]);
}

function statusCommand(parts: Parts): Command {
  return new Command("status")
    .description("where domains stand, what is on its way, and when it will have arrived")
    .addArgument(new Argument("[domain]", "only this one").choices(domains))
    .option("--json", "print the answer as JSON")
    .action(async (domain: Domain | undefined, _options: unknown, self: Command) => {
      const { migrations } = await asOperator(parts, ({ erp }, call) => erp.listMigrations(call(), {}));
      const chosen = migrations.filter((each) => domain === undefined || each.domain === domain);
      // The options of `migrate` are read by it wherever they stand.
      const { json } = self.optsWithGlobals<{ json?: true }>();
      process.stdout.write(json === true ? `${JSON.stringify({ migrations: chosen })}\n` : statusText(chosen));
    });
}

function logCommand(parts: Parts): Command {
  return new Command("log")
    .description("the steps that were made, latest first: who, when, why")
    .addArgument(new Argument("[domain]", "only this one").choices(domains))
    .option("--limit <n>", "how many, up to 200", integer(1, 200), 20)
    .option("--json", "print them as JSON")
    .action(async (domain: Domain | undefined, _options: unknown, self: Command) => {
      const { json, limit } = self.optsWithGlobals<{ json?: true; limit: number }>();
      const query = { limit, ...(domain === undefined ? {} : { domain }) };
      const { items } = await asOperator(parts, ({ erp }, call) => erp.listMigrationLog(call(), { query }));
      process.stdout.write(json === true ? `${JSON.stringify({ items })}\n` : logText(items));
    });
}
