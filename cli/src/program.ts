/** The command line: `tierline <command>`. One file per command in `commands/`. */
import { Command } from "commander";
import { apisCommand } from "./commands/apis.ts";
import { auditCommand } from "./commands/audit.ts";
import { checkCommand } from "./commands/check.ts";
import { diffCommand } from "./commands/diff.ts";
import { erpCommand } from "./commands/erp.ts";
import { eventsCommand } from "./commands/events.ts";
import { journeysCommand } from "./commands/journeys.ts";
import { keysCommand } from "./commands/keys.ts";
import { lintCommand } from "./commands/lint.ts";
import { newCommand } from "./commands/new.ts";
import { onboardCommand } from "./commands/onboard.ts";
import { openapiCommand } from "./commands/openapi.ts";
import { peopleCommand } from "./commands/people.ts";
import { proposeCommand } from "./commands/propose.ts";
import { publishCommand } from "./commands/publish.ts";
import { reconcileCommand } from "./commands/reconcile.ts";
import { registryCommand } from "./commands/registry.ts";
import { sandboxCommand } from "./commands/sandbox.ts";
import { scoreCommand } from "./commands/score.ts";
import { serveCommand, startCommand } from "./commands/start.ts";
import { replayCommand } from "./commands/replay.ts";
import { tokenCommand } from "./commands/token.ts";
import { waiveCommand } from "./commands/waive.ts";
import { verifyStockCommand } from "./commands/verify-stock.ts";
import { webhookCommand } from "./commands/webhook.ts";
import { endWithCommand } from "./end-with-command.ts";
import { refuseInOneSentence, withExamples } from "./help.ts";
import type { Parts } from "./parts.ts";
import { sentence } from "./sentence.ts";

/** Runs the command named in `argv` (as in `process.argv`). Failures are one sentence on stderr and exit code 1, of the gate 2. */
export async function run(parts: Parts, argv: readonly string[]): Promise<void> {
  const program = commandLine(parts);
  endWithCommand((error) => {
    process.stderr.write(`${JSON.stringify({ level: 50, msg: "a stray lost connection", err: String(error) })}\n`);
  });
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    process.exitCode = 1;
  }
}

function commandLine(parts: Parts): Command {
  const program = new Command("tierline")
    .description("API-led connectivity for omnichannel retail: from a channel's request to the ledger.")
    .version("0.1.0")
    .helpCommand("help [command]", "show the help of a command");
  const commands = [
    startCommand(parts),
    serveCommand(parts),
    tokenCommand(parts),
    onboardCommand(),
    peopleCommand(parts),
    keysCommand(parts),
    replayCommand(parts),
    apisCommand(parts.catalog),
    eventsCommand(parts),
    verifyStockCommand(parts),
    reconcileCommand(parts),
    erpCommand(parts),
    newCommand(parts),
    journeysCommand(parts),
    registryCommand(parts),
    auditCommand(parts),
    sandboxCommand(parts),
    webhookCommand(),
    openapiCommand(parts.catalog),
    checkCommand(parts),
    lintCommand(),
    diffCommand(parts),
    scoreCommand(parts),
    proposeCommand(parts),
    publishCommand(parts),
    waiveCommand(parts),
  ];
  for (const command of commands) program.addCommand(command);
  withExamples(program, [
    ["start", "everything in one process; Ctrl-C stops it"],
    ["token web-shop", "an access token for a curl"],
    ["replay transactions.csv.gz --to 2011-01-01", "past transactions through the running platform"],
  ]);
  program.addHelpText(
    "after",
    "\nSettings come from the environment: PORT, TIERLINE_HOME, DATABASE_URL and more; see docs/configuration.md.",
  );
  refuseInOneSentence(program);
  return program;
}
