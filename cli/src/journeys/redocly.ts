/** The Redocly command line, which runs Arazzo and compares traffic with documents. No telemetry, no look for updates. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { onEnding } from "@tierline/kernel/host/endings";

const command = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** Runs it to its end: exit code, and all it printed. */
export async function redocly(args: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = onEnding(async () => void child.kill());
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, "close")) as [number | null];
  await kill();
  return { code: code ?? 1, printed: Buffer.concat(chunks).toString("utf8") };
}
