/**
 * Checks that every path and command named in the documentation exists: `node docs/check.ts`. Exits with 1 and one line for
 * each that does not. Pages: all Markdown of the repository.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { referencesIn, type Reference } from "./references.ts";

/** What the checks need to know of a repository. */
export interface Repository {
  readonly root: string;
  /** Names of the root's npm scripts. */
  readonly scripts: ReadonlySet<string>;
  /** The help of `tierline <words>`, or undefined if there is no such command. */
  readonly help: (words: readonly string[]) => string | undefined;
}

/** Every reference of one page that leads nowhere, as a sentence with its place. */
export function brokenIn(page: string, repository: Repository): string[] {
  const path = join(repository.root, page);
  return referencesIn(readFileSync(path, "utf8")).flatMap((reference) => {
    const complaint = complain(reference, dirname(path), repository);
    return complaint === undefined ? [] : [`${page}:${String(reference.line)}: ${complaint}`];
  });
}

function complain({ kind, text }: Reference, folder: string, repository: Repository): string | undefined {
  if (kind === "command") return commandComplaint(text, repository);
  const found = kind === "link" ? existsSync(join(folder, text)) : pathExists(text, folder, repository.root);
  return found ? undefined : `there is no ${text}`;
}

/** True as well for what is no path of ours: an API's id, a media type, a URL's path, what is made at run time. */
function pathExists(text: string, folder: string, root: string): boolean {
  // Up to the first placeholder: `system-apis/<api>/src` is checked as `system-apis`.
  const fixed = text.replace(/[^/]*[<>{}*,…].*$/, "").replace(/\/$/, "");
  if (fixed === "" || text.startsWith("/") || text.startsWith("@")) return true;
  const [first = ""] = fixed.split("/");
  if (first === ".tierline" || first === "node_modules") return true;
  const ours = first.startsWith(".") || existsSync(join(root, first)) || /\.(ts|json|ya?ml|md)$/.test(fixed);
  return !ours || existsSync(join(root, fixed)) || existsSync(join(folder, fixed));
}

function commandComplaint(text: string, repository: Repository): string | undefined {
  const [program, ...words] = text.split(/\s+/);
  if (program === ".ci/run") return existsSync(join(repository.root, text)) ? undefined : "there is no .ci/run";
  if (program === "npm") return scriptComplaint(words, repository);
  if (program === "node") return fileComplaint(words, repository);
  const command = program === "npx" ? words : [program ?? "", ...words];
  return command[0] === "tierline" ? tierlineComplaint(command.slice(1), repository) : undefined;
}

function scriptComplaint([verb = "", name = ""]: readonly string[], { scripts }: Repository): string | undefined {
  const script = verb === "run" ? name : ["start", "test"].includes(verb) ? verb : undefined;
  return script === undefined || scripts.has(script) ? undefined : `there is no npm script "${script}"`;
}

function fileComplaint(words: readonly string[], { root }: Repository): string | undefined {
  const file = words.find((word) => !word.startsWith("-"));
  return file === undefined || existsSync(join(root, file)) ? undefined : `there is no ${file}`;
}

function tierlineComplaint(words: readonly string[], { help }: Repository): string | undefined {
  const end = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
  const names = end === -1 ? words : words.slice(0, end);
  // A command below another has options of its own; words behind it are its arguments.
  const below = names.slice(0, 2).map((_, index) => help(names.slice(0, index + 1)) ?? "");
  const page = below.join("\n");
  if (below[0] === "") return `tierline has no command "${names[0] ?? ""}"`;
  const options = words.filter((word) => word.startsWith("--")).map((word) => word.replace(/=.*$/, ""));
  const unknown = options.find((option) => option !== "--help" && !page.includes(option));
  return unknown === undefined ? undefined : `tierline ${names[0] ?? ""} has no option ${unknown}`;
}

/** The Markdown pages of the repository, by their path from its root. */
export function pagesOf(root: string): string[] {
  const skipped = new Set(["node_modules", ".git", ".tierline", "fixtures", "coverage"]);
  return readdirSync(root, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((page) => !page.split("/").some((part) => skipped.has(part)))
    .sort();
}

/** The repository as it is; each command's help is asked for once. */
export function repositoryAt(root: string): Repository {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
  const known = new Map<string, string | undefined>();
  return {
    root,
    scripts: new Set(Object.keys(scripts)),
    help(words) {
      const command = words.join(" ");
      if (!known.has(command)) {
        const { status, stdout } = spawnSync(process.execPath, [join(root, "main.ts"), ...words, "--help"], {
          encoding: "utf8",
        });
        // The program's own help answers for a command that it does not know.
        const own = words.length === 0 || stdout.split("\n")[0]?.includes(` ${words[0] ?? ""}`);
        known.set(command, status === 0 && own ? stdout : undefined);
      }
      return known.get(command);
    },
  };
}

if (import.meta.main) {
  const repository = repositoryAt(fileURLToPath(new URL("../", import.meta.url)));
  const pages = pagesOf(repository.root);
  const broken = pages.flatMap((page) => brokenIn(page, repository));
  for (const complaint of broken) process.stdout.write(`${complaint}\n`);
  process.stdout.write(`${String(pages.length)} pages, ${String(broken.length)} references that lead nowhere\n`);
  if (broken.length > 0) process.exitCode = 1;
}
