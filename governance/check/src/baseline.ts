/** What the present contracts are compared with: what was published, another folder, or a revision of git. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { objectOf, type Json } from "@tierline/governance-rules/json";
import { CouldNotRun } from "./could-not-run.ts";
import { compareVersions, identityOf, type Identity } from "./identity.ts";
import { contractFile, type Repository } from "./repository.ts";
import { shortened } from "./report.ts";

export interface BaseDocument extends Identity {
  readonly document: Json;
  /** Where it comes from, for messages. */
  readonly from: string;
}

export interface Baseline {
  /** In words: `what was published`. */
  readonly what: string;
  /** The last version of each name and major. */
  readonly documents: readonly BaseDocument[];
  /** The plans of then, as YAML. */
  readonly plans?: string;
}

/** The last document of the same name and major. */
export const lastOf = (
  { documents }: Baseline,
  { name, major }: Pick<Identity, "name" | "major">,
): BaseDocument | undefined => documents.find((each) => each.name === name && each.major === major);

/** The baseline a person names: nothing for what was published, a folder, or a revision of git. Throws `CouldNotRun`. */
export async function baselineOf(repository: Repository, named?: string): Promise<Baseline> {
  if (named === undefined) return fromFolder(repository.published, "what was published");
  if (named.trim() === "" || named.startsWith("-")) throw new CouldNotRun(`"${named}" is no folder and no revision.`);
  if (!existsSync(named) || !statSync(named).isDirectory()) return fromGit(repository, named);
  const baseline = fromFolder(named, named);
  // Compared with nothing, everything passes.
  if (baseline.documents.length === 0) throw new CouldNotRun(`There is no contract in ${named} to compare with.`);
  return baseline;
}

function fromFolder(folder: string, what: string): Baseline {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => isContract(file))
    : [];
  const documents = files.map((file) => {
    const path = join(folder, file);
    return baseDocument(readFileSync(path, "utf8"), path);
  });
  const plans = join(folder, "plans.yaml");
  const found = { what, documents: latest(documents) };
  return existsSync(plans) ? { ...found, plans: readFileSync(plans, "utf8") } : found;
}

const isContract = (file: string): boolean =>
  contractFile.test(file.split(/[\\/]/).at(-1) ?? "") || /(^|[\\/])\d+\.\d+\.\d+\.(json|ya?ml)$/.test(file);

async function fromGit({ root }: Repository, revision: string): Promise<Baseline> {
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)("git", ["-C", root, ...args], { maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  };
  const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`).catch(() => {
    throw new CouldNotRun(`"${revision}" is no folder, and git knows no such revision here.`);
  });
  const show = (path: string) => git("show", `${commit.trim()}:./${path}`);
  const listed = await git("ls-tree", "-r", "--name-only", commit.trim(), "--", "openapi");
  const files = listed.split("\n").filter((file) => /^openapi\/(events\/)?[^/]+$/.test(file) && isContract(file));
  const documents = await Promise.all(files.map(async (file) => baseDocument(await show(file), `${revision}:${file}`)));
  const plans = await show("governance/policy/plans.yaml").catch(() => undefined);
  const found = { what: revision, documents: latest(documents) };
  return plans === undefined ? found : { ...found, plans };
}

function baseDocument(text: string, path: string): BaseDocument {
  const from = shortened(path);
  try {
    const document = objectOf(text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text));
    return { ...identityOf(document, path), document, from };
  } catch (error) {
    throw new CouldNotRun(
      `${from} cannot be read: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : ""}`,
    );
  }
}

function latest(documents: readonly BaseDocument[]): BaseDocument[] {
  const found = new Map<string, BaseDocument>();
  for (const each of documents) {
    const key = `${each.name} ${each.major}`;
    const known = found.get(key);
    if (known === undefined || compareVersions(known.version, each.version) < 0) found.set(key, each);
  }
  return [...found.values()];
}
