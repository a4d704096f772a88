import { isMainThread, parentPort } from "node:worker_threads";
import { Command, Option } from "commander";
import type { PlatformConfig } from "@tierline/kernel/config/config";
import { withExamples } from "../help.ts";
import { openInstallation } from "../installation.ts";
import type { Parts } from "../parts.ts";
import type { RunningPlatform } from "../run-platform.ts";
import { sandboxOfAll, sandboxOfSome } from "../sandbox/setting.ts";

interface Options {
  readonly json?: true;
  readonly transport: "direct" | "http";
}

const jsonHelp = "print one JSON line when ready instead of the welcome";
const transportOption = () =>
  new Option("--transport <kind>", "how APIs of this process call one another; http proves that nobody notices")
    .choices(["direct", "http"])
    .default("direct");

/** `tierline start`: everything in one process. */
export function startCommand(parts: Parts): Command {
  const command = new Command("start")
    .description("start every API in one process, on an embedded PostgreSQL unless DATABASE_URL is set")
    .option("--json", jsonHelp)
    .addOption(transportOption())
    .action((options: Options) => run(parts, Object.keys(parts.catalog), options, sandboxOfAll));
  return withExamples(command, [
    ["start", "on http://localhost:8080/, or PORT"],
    ["start --json", "for a script that waits until it is ready"],
  ]);
}

/** `tierline serve <tier/api>…`: some APIs; the others are reached at TIERLINE_UPSTREAM. */
export function serveCommand(parts: Parts): Command {
  const command = new Command("serve")
    .description("start only the named APIs; the others are reached at TIERLINE_UPSTREAM")
    .argument("<api...>", "ids such as process/orders experience/storefront")
    .option("--json", jsonHelp)
    .addOption(transportOption())
    .action((apis: string[], options: Options) => run(parts, [...new Set(apis)], options, sandboxOfSome));
  return withExamples(command, [
    ["serve system/erp system/payments", "the systems' side"],
    ["serve experience/storefront", "with TIERLINE_UPSTREAM=http://localhost:8080, say"],
  ]);
}

async function run(
  parts: Parts,
  apis: readonly string[],
  { json, transport }: Options,
  sandboxOf: (config: PlatformConfig) => string,
): Promise<void> {
  const installation = openInstallation(parts.realmFile, process.env);
  const sandbox = sandboxOf(installation.config);
  const began = performance.now();
  const onProgress = (message: string) => {
    if (json !== true) process.stdout.write(`  ${message} …\n`);
  };
  // Everything a running platform needs takes a second to load: only when one is started.
  const { runPlatform } = await import("../run-platform.ts");
  const onSandbox = (sentence: string) => {
    if (json !== true) process.stdout.write(`  ${sentence}\n`);
  };
  const running = await runPlatform(parts, installation, { apis, transport, onProgress, sandbox, onSandbox });
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(json === true ? `${JSON.stringify({ ready: true, ...running })}\n` : welcome(running, seconds));
  await ended();
  if (json !== true) process.stdout.write("\n  Stopping …\n");
  await running.stop();
  process.exit(process.exitCode ?? 0);
}

/** Waits for Ctrl-C or a request to end; a second Ctrl-C ends at once. A worker thread hears no signals, and waits for the word. */
function ended(): Promise<void> {
  return new Promise((resolve) => {
    parentPort?.once("message", () => {
      resolve();
    });
    if (!isMainThread) return;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => {
        process.once("SIGINT", () => process.exit(130));
        resolve();
      });
    }
  });
}

function welcome({ origin, paths, database }: RunningPlatform, seconds: number): string {
  const lines = paths.map((path) => `    ${path.slice(1).padEnd(24)} ${origin}${path}`);
  const order = `{"orderNumber":"W-1001","currency":"GBP","paymentToken":"tok_visa","fulfillment":{"type":"delivery"},"basket":[{"sku":"MUG-BLUE","quantity":2}]}`;
  const example = paths.includes("/experience/storefront/v2")
    ? `
  Place an order:

    curl -s ${origin}/experience/storefront/v2/orders \\
      -H "Authorization: Bearer $(npx tierline token web-shop)" \\
      -H "Content-Type: application/json" -H "Idempotency-Key: W-1001" \\
      -d '${order}'
`
    : "";
  return `
  Tierline is ready after ${seconds.toFixed(1)} s.

${lines.join("\n")}

    Portal                   ${origin}/
    Health                   ${origin}/healthz
    Data                     ${database}
${example}
  Ctrl-C stops it.
`;
}
