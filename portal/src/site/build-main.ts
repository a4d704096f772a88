/**
 * `node portal/src/site/build-main.ts` builds the web application into the cache, unless it is there. Several at once do no harm: each
 * builds beside the cache, and who comes second leaves what the first has put there.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { buildInto } from "@tierline/portal-web/build";
import { siteFolder } from "./build.ts";
import { compressed } from "./compressed.ts";

/** Builds of other sources that are kept: of branches between which somebody changes. */
const kept = 4;

/** Bytes. What is larger is loaded on one page only, and not worth the seconds that the last percents would take. */
const largest = 500_000;

const folder = await siteFolder();
const beside = `${folder}.${String(process.pid)}.tmp`;
await mkdir(dirname(folder), { recursive: true });
try {
  await buildInto(beside);
  await compressAll(beside);
  await rename(beside, folder).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && ["ENOTEMPTY", "EEXIST"].includes(String(error.code))))
      throw error;
  });
} finally {
  await rm(beside, { recursive: true, force: true });
}
await forgetOld(dirname(folder), basename(folder));

/** Writes `x.br` and `x.gz` beside every file. */
async function compressAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      const { br, gzip } = await compressed(content, content.length < largest ? "thorough" : "quick");
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gzip)]);
    }),
  );
}

/** Removes the oldest builds. Whoever serves one of them has read it. */
async function forgetOld(cache: string, present: string): Promise<void> {
  const others = (await readdir(cache)).filter((name) => name !== present && !name.endsWith(".tmp"));
  const dated = await Promise.all(others.map(async (name) => ({ name, at: (await stat(join(cache, name))).mtimeMs })));
  const old = dated.sort((a, b) => b.at - a.at).slice(kept);
  await Promise.all(old.map(({ name }) => rm(join(cache, name), { recursive: true, force: true })));
}
