/**
 * A process of its own, `node many.ts <count>`: runs `redocly diff` on `0/before.json` and `0/after.json` in its folder, and so on up to the
 * count, each into its `report.json`. Starting redocly costs ten times what comparing costs, so it is started once.
 */
import { createRequire, enableCompileCache } from "node:module";
import { pathToFileURL } from "node:url";

enableCompileCache();
const program = pathToFileURL(createRequire(import.meta.url).resolve("@redocly/cli/lib/index.js")).href;
const [, , count] = process.argv;

for (let at = 0; at < Number(count); at += 1) {
  const [before, after, report] = ["before", "after", "report"].map((name) => `${String(at)}/${name}.json`);
  process.argv = [process.execPath, program, "diff", `${before}`, `${after}`, "--format", "json", "-o", `${report}`];
  // It reads its arguments when it is evaluated, and under an address of its own it is evaluated again.
  await import(`${program}?${String(at)}`);
}
