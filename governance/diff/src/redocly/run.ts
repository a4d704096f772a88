/**
 * `redocly diff`, the judge of structure, in a process of its own: the package exports no function. Nothing leaves the
 * machine: no telemetry, no check for updates, no reference to follow (the documents are canonical, in one file each).
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { DiffError } from "../diff-error.ts";
import type { Json } from "../json.ts";

const location = z.object({ pointer: z.string(), value: z.unknown().optional() });
const verdict = z.object({
  ruleId: z.string(),
  message: z.string(),
  location: z.object({ file: z.string(), pointer: z.string() }),
});
const change = z.object({
  path: z.string(),
  typeName: z.string(),
  kind: z.enum(["added", "removed", "modified"]),
  impact: z.enum(["major", "minor", "patch"]),
  verdicts: z.array(verdict),
  property: z.string().optional(),
  base: location.optional(),
  revision: location.optional(),
});
const report = z.object({ reportVersion: z.literal("1"), changes: z.array(change) });

/** One change as `redocly diff --format json` reports it (report version 1). */
export type RedoclyChange = z.infer<typeof change>;

const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
const config = "telemetry: off\nextends:\n  - diff-recommended\n";

/** Compares two canonical documents. Throws a DiffError when redocly gives no report. */
export async function redoclyDiff(before: Json, after: Json): Promise<RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), "tierline-diff-"));
  try {
    await Promise.all([
      writeFile(join(folder, "before.json"), JSON.stringify(before)),
      writeFile(join(folder, "after.json"), JSON.stringify(after)),
      writeFile(join(folder, "redocly.yaml"), config),
    ]);
    const failure = await redocly(folder, [
      "diff",
      "before.json",
      "after.json",
      "--format",
      "json",
      "-o",
      "report.json",
    ]);
    const text = await readFile(join(folder, "report.json"), "utf8").catch(() => undefined);
    if (text === undefined) throw new DiffError(`redocly diff gave no report: ${failure}`);
    return report.parse(JSON.parse(text)).changes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs redocly in `folder`, where its settings are; resolves to what it complained about. Exit codes are not judged. */
export async function redocly(folder: string, args: readonly string[]): Promise<string> {
  const env = {
    PATH: "",
    HOME: folder,
    NO_COLOR: "1",
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  };
  const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], options, (error, _stdout, stderr) => {
      resolve((stderr === "" ? (error?.message ?? "") : stderr).trim().slice(-2000));
    });
  });
}
