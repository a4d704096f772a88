import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { brokenIn, pagesOf, type Repository } from "./check.ts";

const root = mkdtempSync(join(tmpdir(), "tierline-docs-"));
after(() => {
  rmSync(root, { recursive: true });
});
mkdirSync(join(root, "kernel/src"), { recursive: true });
writeFileSync(join(root, "kernel/src/one.ts"), "");

const repository: Repository = {
  root,
  scripts: new Set(["start", "verify"]),
  help: (words) => (words[0] === "replay" ? "Usage: tierline replay [--json] <file>" : undefined),
};

function broken(page: string): string[] {
  writeFileSync(join(root, "PAGE.md"), page);
  return brokenIn("PAGE.md", repository);
}

it("what exists passes, and what is no path or command of ours is left alone", () => {
  const page = [
    "See [the file](kernel/src/one.ts#L1), [the site](https://example.com) and `kernel/src/one.ts`, `kernel/<room>/x.ts`.",
    "`process/orders` is an API, `application/problem+json` a type, `/healthz` an address, `.tierline/` is made at the start.",
    "Run `npm run verify`, `npx tierline replay file.csv --json` or:",
    "```sh",
    "npm ci && npm start   # a comment with npm run nothing",
    "FOO=1 node kernel/src/one.ts | curl http://localhost",
    "```",
    "```ts",
    "npm run not-a-command",
    "```",
  ].join("\n");
  assert.deepEqual(broken(page), []);
});

const planted: readonly [string, string, string][] = [
  ["a dead link", "[x](kernel/two.ts)", "PAGE.md:1: there is no kernel/two.ts"],
  ["a dead path", "`kernel/src/two.ts`", "PAGE.md:1: there is no kernel/src/two.ts"],
  ["a dead path with a placeholder below", "`kernel/lib/<x>`", "PAGE.md:1: there is no kernel/lib/<x>"],
  ["a missing script in a span", "\n`npm run nothing`", 'PAGE.md:2: there is no npm script "nothing"'],
  ["a missing script in a block", "```\n$ npm ci && npm test\n```", 'PAGE.md:2: there is no npm script "test"'],
  ["a missing script in an indented block", "    npm run nothing", 'PAGE.md:1: there is no npm script "nothing"'],
  ["a missing file", "`node kernel/two.ts`", "PAGE.md:1: there is no kernel/two.ts"],
  ["a missing command", "`npx tierline reply x`", 'PAGE.md:1: tierline has no command "reply"'],
  ["a missing option", "`npx tierline replay x --jsn`", "PAGE.md:1: tierline replay has no option --jsn"],
];
for (const [what, page, complaint] of planted) {
  it(`${what} is named with its place`, () => {
    assert.deepEqual(broken(page), [complaint]);
  });
}

it("pages are found in every room, but not in node_modules", () => {
  mkdirSync(join(root, "node_modules/x"), { recursive: true });
  writeFileSync(join(root, "node_modules/x/README.md"), "");
  writeFileSync(join(root, "kernel/README.md"), "");
  assert.deepEqual(
    pagesOf(root).filter((page) => page !== "PAGE.md"),
    ["kernel/README.md"],
  );
});
