/** `node governance/rules/src/write-page.ts [--check]`: writes docs/rules.md, or exits with 1 when it is not what the rules say. */
import { readFileSync, writeFileSync } from "node:fs";
import { rulesAsPage, rulesPage } from "./page.ts";

const file = new URL(`../../../${rulesPage}`, import.meta.url);
const page = rulesAsPage();
if (!process.argv.includes("--check")) writeFileSync(file, page);
else if (readFileSync(file, "utf8") !== page) {
  process.stdout.write(`${rulesPage} is not what the rules say: run \`node governance/rules/src/write-page.ts\`.\n`);
  process.exitCode = 1;
}
