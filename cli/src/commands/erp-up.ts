import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { onEnding } from "@tierline/kernel/host/endings";
import { withExamples } from "../help.ts";
import { openInstallation } from "../installation.ts";
import type { Parts } from "../parts.ts";

interface Options {
  readonly port?: number;
  readonly env?: string;
}

/** `tierline erp up <name>`: a real ERP on this machine, to develop and try things out with. */
export function erpUpCommand(parts: Parts): Command {
  const command = new Command("up")
    .description("bring up an ERP on this machine to develop with; Ctrl-C stops it, its data stays")
    .argument("<name>", "tryton: a real one from Debian's packages; sap-s4: SAP's runtime with SAP's metadata")
    .option(
      "--port <port>",
      "where it listens, on this machine alone; unless given that of the last time, or any free one",
      port,
    )
    .option("--env <file>", "write its settings to this file (for the owner alone) instead of printing them")
    .action(async (name: string, { port: wanted, env }: Options) => {
      const { home } = openInstallation(parts.realmFile, process.env);
      const log = (message: string): void => void process.stderr.write(`${message}\n`);
      const bringUp = await parts.bringUp();
      const running = await bringUp(name, {
        home: join(home, name),
        log,
        ...(wanted === undefined ? {} : { port: wanted }),
      });
      const stop = onEnding(() => running.stop());
      // What runs may be a process of its own, which alone keeps nobody waiting.
      const waiting = setInterval(() => undefined, 60_000);
      try {
        await tell(name, running.settings, env);
        await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
      } finally {
        clearInterval(waiting);
        await stop();
      }
    });
  command.addHelpText(
    "after",
    "\nThe first time takes minutes: packages, a database, its seed. Later it takes seconds.",
  );
  return withExamples(command, [
    [
      "erp up tryton --env .tierline/tryton.env",
      "then: set -a; . .tierline/tryton.env; npx tierline erp verify tryton",
    ],
  ]);
}

/** The settings hold a password: they go to the terminal that asked, or to a file of its owner. */
async function tell(name: string, settings: Readonly<Record<string, string>>, file: string | undefined): Promise<void> {
  const lines = Object.entries(settings).map(([key, value]) => `${key}='${value.replaceAll("'", "'\\''")}'\n`);
  if (file === undefined) {
    process.stdout.write(lines.map((line) => `export ${line}`).join(""));
  } else {
    await writeFile(resolve(file), lines.join(""), { mode: 0o600 });
    process.stderr.write(`Its settings are in ${file}.\n`);
  }
  process.stderr.write(`${name} is up. Ctrl-C stops it.\n`);
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new InvalidArgumentError("must be a port number from 1 to 65535");
  }
  return value;
}
