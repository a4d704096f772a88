/** Repositories with a change planted in them, as a pull request would bring it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

type Json = Record<string, unknown>;

/** The repository that these tests belong to. */
export const root = resolve(fileURLToPath(new URL("../../", import.meta.url)));

/** Small ones, a system and a process API: a gate's run over them takes a third of one over all. */
const chosen = ["system-payments.v1", "process-inventory.v1"];

export interface Planted {
  readonly path: string;
  /** Changes one of its JSON documents. */
  patch(file: string, change: (document: Json) => void): void;
  /** Changes one of its files. */
  edit(file: string, change: (text: string) => string): void;
  remove(): void;
}

/** A repository of contracts alone: two APIs and their events, all published, with the plans. */
export function contractsOnly(): Planted {
  const path = mkdtempSync(join(tmpdir(), "tierline-planted-"));
  for (const name of chosen) {
    copy(path, `openapi/${name}.json`);
    if (existsSync(join(root, "openapi", "events", `${name}.json`))) copy(path, `openapi/events/${name}.json`);
  }
  copy(path, "governance/policy/plans.yaml");
  const made = planted(path);
  // It calls and consumes events of APIs that are not chosen.
  made.patch("openapi/process-inventory.v1.json", (document) =>
    Object.assign(document["x-api"] as object, { upstreams: ["system/payments@v1"], consumes: [] }),
  );
  publishAll(path);
  return made;
}

/** A copy of this whole repository, with its dependencies linked and the present contracts published. */
export function wholeRepository(): Planted {
  const path = mkdtempSync(join(tmpdir(), "tierline-planted-"));
  const left = new Set(["node_modules", ".git", ".tierline", "coverage"]);
  cpSync(root, path, {
    recursive: true,
    filter: (source) => !left.has(basename(source)) && !basename(source).includes(".tmp"),
  });
  rmSync(join(path, "openapi", "published"), { recursive: true, force: true });
  linkModules(path);
  publishAll(path);
  return planted(path);
}

function planted(path: string): Planted {
  const edit: Planted["edit"] = (file, change) => {
    const before = readFileSync(join(path, file), "utf8");
    const after = change(before);
    if (before === after) throw new Error(`Nothing was planted in ${file}.`);
    writeFileSync(join(path, file), after);
  };
  return {
    path,
    edit,
    patch: (file, change) => {
      edit(file, (text) => {
        const document = JSON.parse(text) as Json;
        change(document);
        return `${JSON.stringify(document, null, 2)}\n`;
      });
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function copy(path: string, file: string): void {
  mkdirSync(dirname(join(path, file)), { recursive: true });
  cpSync(join(root, file), join(path, file));
}

/** As `tierline publish` lays it out. */
function publishAll(path: string): void {
  for (const folder of ["", "events"]) {
    const from = join(path, "openapi", folder);
    for (const file of existsSync(from) ? readdirSync(from).filter((name) => /\.v\d+\.json$/.test(name)) : []) {
      const { info } = JSON.parse(readFileSync(join(from, file), "utf8")) as { info: { version: string } };
      const target = join(
        path,
        "openapi",
        "published",
        folder,
        file.replace(/\.v\d+\.json$/, ""),
        `${info.version}.json`,
      );
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(from, file), target);
    }
  }
  cpSync(join(path, "governance/policy/plans.yaml"), join(path, "openapi/published/plans.yaml"));
}

/** Dependencies are those of the original; the workspaces are the copy's own. */
function linkModules(path: string): void {
  const modules = join(root, "node_modules");
  mkdirSync(join(path, "node_modules", ".bin"), { recursive: true });
  for (const name of readdirSync(modules).filter((each) => each !== "@tierline" && each !== ".bin")) {
    symlinkSync(join(modules, name), join(path, "node_modules", name));
  }
  for (const name of readdirSync(join(modules, ".bin"))) {
    if (name !== "tierline") symlinkSync(join(modules, ".bin", name), join(path, "node_modules", ".bin", name));
  }
  symlinkSync(join(path, "cli/bin/tierline.mjs"), join(path, "node_modules", ".bin", "tierline"));
  mkdirSync(join(path, "node_modules", "@tierline"));
  for (const workspace of workspaces()) {
    const { name } = JSON.parse(readFileSync(join(root, workspace, "package.json"), "utf8")) as { name: string };
    symlinkSync(join(path, workspace), join(path, "node_modules", name));
    const own = join(root, workspace, "node_modules");
    if (existsSync(own)) symlinkSync(own, join(path, workspace, "node_modules"));
  }
}

function workspaces(): string[] {
  const { workspaces: globs } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    workspaces: string[];
  };
  return globs
    .flatMap((glob) => (glob.endsWith("/*") ? foldersIn(glob.slice(0, -2)) : [glob]))
    .filter((folder) => existsSync(join(root, folder, "package.json")));
}

const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder)).map((name) => relative(root, join(root, folder, name)));
