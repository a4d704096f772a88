import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { dependencyViolations, lintViolations, tidyTree, type Tree } from "./planted.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function plant(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), "tierline-planted-"));
  folders.push(folder);
  for (const [path, source] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return folder;
}

/** Runs a tool of the house in a folder; it exits with something else than 0 when it finds something. */
function run(tool: string, args: readonly string[], cwd: string): string {
  const { stdout, error } = spawnSync(join(root, "node_modules/.bin", tool), args, { cwd, encoding: "utf8" });
  if (error !== undefined) throw error;
  return stdout;
}

interface Cruise {
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
  readonly modules: readonly { readonly source: string }[];
}

const cruise = (cwd: string, target: readonly string[] = ["."]): Cruise =>
  JSON.parse(
    run("depcruise", ["--config", join(root, ".dependency-cruiser.json"), "-T", "json", ...target], cwd),
  ) as Cruise;
const broken = ({ summary }: Cruise): string[] => [...new Set(summary.violations.map(({ rule }) => rule.name))];

describe("dependency rules", () => {
  it("each have a planted violation", () => {
    const { forbidden } = JSON.parse(readFileSync(join(root, ".dependency-cruiser.json"), "utf8")) as {
      forbidden: { name: string }[];
    };
    assert.deepEqual(forbidden.map(({ name }) => name).sort(), Object.keys(dependencyViolations).sort());
  });

  for (const [name, trees] of Object.entries(dependencyViolations)) {
    for (const tree of trees) {
      it(`${name} objects to ${Object.keys(tree).join(" importing ")}, and no other rule does`, () => {
        assert.deepEqual(broken(cruise(plant(tree))), [name]);
      });
    }
  }

  it("object to nothing in a tidy tree", () => {
    assert.deepEqual(broken(cruise(plant(tidyTree))), []);
  });

  it("see through the names by which packages import each other", () => {
    const seen = cruise(root, ["governance/policy"]).modules.map(({ source }) => source);
    assert.ok(seen.includes("kernel/src/errors/problem.ts"), seen.join("\n"));
  });
});

describe("lint rules", () => {
  const tsconfig = JSON.stringify({
    compilerOptions: { strict: true, target: "es2024", module: "nodenext", noEmit: true },
  });
  const lint = (tree: Tree): { code: string; filename: string }[] => {
    const folder = plant({ ...tree, "tsconfig.json": tsconfig });
    copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
    const { diagnostics } = JSON.parse(run("oxlint", ["--type-aware", "-f", "json"], folder)) as {
      diagnostics: { code: string; filename: string }[];
    };
    return diagnostics;
  };

  it("object to every planted violation", () => {
    const found = lint(Object.fromEntries(lintViolations.map(({ refusedIn, source }) => [refusedIn, source])));
    for (const { rule, refusedIn } of lintViolations) {
      const codes = found.filter(({ filename }) => filename.endsWith(refusedIn)).map(({ code }) => code);
      assert.ok(codes.includes(rule), `${rule} is silent on ${refusedIn}; found ${codes.join(", ")}`);
    }
  });

  it("object to none of it where it is allowed", () => {
    const allowed = lintViolations.flatMap(({ allowedIn, source }) =>
      allowedIn === null ? [] : [[allowedIn, source]],
    );
    assert.deepEqual(lint(Object.fromEntries(allowed) as Tree), []);
  });
});
