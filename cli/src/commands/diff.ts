/** `tierline diff`: which changes between two contracts break whom. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import { apiId, majorOf } from "@tierline/kernel/api/about";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { documentOf } from "@tierline/kernel/api/document";
import type { Catalog } from "@tierline/kernel/host/catalog";
import { changelog } from "@tierline/governance-diff/changelog";
import { diff, DiffError, type DiffResult, type Source, type Usage } from "@tierline/governance-diff/diff";
import { parseDocument, readContract } from "@tierline/governance-diff/read";
import { text } from "@tierline/governance-diff/text";
import { CouldNotRun } from "@tierline/governance-check/could-not-run";
import { failsWith2, refusalsEndWith2 } from "../gate-command.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";
import { registeredUsage } from "../registered-usage.ts";
import { withRegistry } from "../with-registry.ts";

interface Options {
  readonly api?: string;
  readonly published: string;
  readonly registry?: string | true;
  readonly json?: true;
  readonly format: "text" | "json" | "markdown";
}

interface Compared {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
  readonly before: Source;
  readonly after: Source;
}

const ours = fileURLToPath(new URL("../../../openapi/published/", import.meta.url));

/** `tierline diff`; exits with 1 when a change breaks somebody, with 2 and one sentence when it could not compare. */
export function diffCommand({ catalog, realmFile }: Parts): Command {
  const command = new Command("diff")
    .description("compare two contracts (OpenAPI 3.0/3.1 or AsyncAPI 3): what breaks whom, and the version it needs")
    .argument("[before]", "a file, or <git ref>:<file>")
    .argument("[after]", "a file, or <git ref>:<file>")
    .option("--api <id>", "compare the contract of one of our APIs with the last published version of its major")
    .addOption(
      new Option("--published <folder>", "where the published versions are").default(ours, "openapi/published"),
    )
    .option("--registry [url]", "name the live applications that a change breaks, as this registry knows them")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json", "markdown"]).default("text"))
    .option("--json", "the same as --format json")
    .action(async (before: string | undefined, after: string | undefined, options: Options) => {
      await failsWith2(async () => {
        try {
          await compare(before, after, options, { catalog, realmFile });
        } catch (error) {
          throw error instanceof DiffError ? new CouldNotRun(error.message, { cause: error }) : error;
        }
      });
    });
  refusalsEndWith2(command);
  return withExamples(command, [
    ["diff before.yaml after.yaml", "two files; exits with 1 when a change is breaking"],
    ["diff --api process/orders", "what the code says now with what was last published; @v1 names a major"],
    ["diff --api process/orders --registry", "and whom it breaks, asked of the running platform"],
    ["diff main:openapi/process-orders.v1.json openapi/process-orders.v1.json", "with another branch"],
    ["diff before.yaml after.yaml --format markdown > CHANGELOG.md", "a change log for people"],
    ["diff before.yaml after.yaml --json | jq -r '.requiredBump'", "for a program"],
  ]);
}

async function compare(
  before: string | undefined,
  after: string | undefined,
  options: Options,
  { catalog, realmFile }: Pick<Parts, "catalog" | "realmFile">,
): Promise<void> {
  const compared =
    options.api === undefined
      ? namedFiles(before, after)
      : await ownApi(options.api, before, { catalog, published: options.published });
  if (compared === undefined) return firstVersion(options);
  const usage = options.registry === undefined ? [] : await usageOf(compared, options.registry, realmFile);
  const result = await diff(compared.before, compared.after, { usage });
  process.stdout.write(printed(result, compared, options));
  if (result.breaking) process.exitCode = 1;
}

/** Who uses the API that the documents are of. */
async function usageOf({ before }: Compared, registry: string | true, realmFile: URL): Promise<readonly Usage[]> {
  const { document, name } = await readContract(before, "before");
  const about = document["x-api"];
  const id = typeof about === "object" && about !== null && "id" in about ? String(about.id) : "";
  if (!/^[a-z]+\/[a-z][a-z0-9-]*$/.test(id)) throw new DiffError(`${name} does not say which API it is (x-api.id).`);
  return withRegistry(realmFile, registry, (client, call) => registeredUsage(client, call, [id]));
}

function printed(result: DiffResult, compared: Compared, { json, format }: Options): string {
  if (json === true || format === "json") return `${JSON.stringify(result, null, 2)}\n`;
  if (format === "markdown") return changelog(result, compared);
  return text(result, process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "");
}

function namedFiles(before: string | undefined, after: string | undefined): Compared {
  if (before === undefined || after === undefined) {
    throw new DiffError("Name two contracts, or one of our APIs with --api: see tierline diff --help.");
  }
  return { title: basename(after), before: fileOrRevision(before), after: fileOrRevision(after) };
}

/** A path, or the document as a git revision has it: `main:openapi/process-orders.v1.json`. */
function fileOrRevision(name: string): Source {
  const [, revision, path] = /^([\w./@^~{}-]{2,}):(.+)$/.exec(name) ?? [];
  if (existsSync(name)) return name;
  // A name that git could take for an option is none.
  if (revision === undefined || path === undefined || revision.startsWith("-")) return name;
  const shown = spawnSync("git", ["show", `${revision}:${path.startsWith("/") ? path : `./${path}`}`], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (shown.status !== 0) throw new DiffError(`${name} cannot be read: git knows no such revision or file.`);
  return parseDocument(shown.stdout, name);
}

/** The contract as the code has it now, and the highest published version of its major; undefined when there is none. */
async function ownApi(
  id: string,
  file: string | undefined,
  { catalog, published }: { readonly catalog: Catalog; readonly published: string },
): Promise<Compared | undefined> {
  if (file !== undefined) throw new DiffError("--api compares with what was published: name no file besides.");
  const contract = await contractOf(id, catalog);
  const { about } = contract;
  const folder = join(published, apiId(about).replace("/", "-"));
  const last = versionsIn(folder)
    .filter((version) => version.split(".")[0] === majorOf(about))
    .at(-1);
  if (last === undefined) return undefined;
  return {
    title: about.title,
    from: last,
    to: about.version,
    before: join(folder, `${last}.json`),
    after: documentOf(contract),
  };
}

/** `process/orders` is its latest major, `process/orders@v1` that one. */
async function contractOf(id: string, catalog: Catalog): Promise<ApiContract> {
  const [name = "", major] = id.split("@v");
  const entry = Object.hasOwn(catalog, name) ? catalog[name] : undefined;
  if (entry === undefined) throw new DiffError(`There is no API ${name}: tierline apis lists them.`);
  const { contract, olderContracts = [] } = await entry.contract();
  const found = [contract, ...olderContracts].find(({ about }) => major === undefined || majorOf(about) === major);
  if (found === undefined) throw new DiffError(`${name} has no major v${major ?? ""}.`);
  return found;
}

/** The versions published in a folder, lowest first. */
function versionsIn(folder: string): string[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return [];
  }
  const versions = files.flatMap((file) => /^(\d+\.\d+\.\d+)\.json$/.exec(file)?.[1] ?? []);
  return versions.sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
}

function firstVersion({ api = "", json, format }: Options): void {
  const none: DiffResult = { breaking: false, requiredBump: "none", changes: [] };
  const words = `No version of ${api} with this major was published yet: everything in it is new.\n`;
  process.stdout.write(
    json === true || format === "json" ? `${JSON.stringify({ ...none, note: words.trim() }, null, 2)}\n` : words,
  );
}
