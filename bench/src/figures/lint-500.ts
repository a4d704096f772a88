import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Figure } from "../figure.ts";
import { largeDocument } from "../lint/large-document.ts";

const operations = 500;
const runs = 5;
const main = fileURLToPath(new URL("../../../main.ts", import.meta.url));

/** The whole command, from the start of its process to its end, on a document of 500 operations. */
export const lint500: Figure = {
  name: "lint-500",
  unit: "s, tierline lint on a document of 500 operations, the whole process",
  bar: { atMost: 6 },
  measure: async (progress) => {
    const folder = await mkdtemp(join(tmpdir(), "tierline-lint-"));
    try {
      const text = JSON.stringify(largeDocument(operations), null, 2);
      const file = join(folder, "large.json");
      await writeFile(file, text);
      progress(`${String(operations)} operations, ${(text.length / 1e6).toFixed(1)} MB`);
      const seconds: number[] = [];
      for (let run = 0; run < runs; run += 1) seconds.push(await lintOnce(file));
      return seconds;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Seconds of one run. A document that could not be read would be quick: it throws. */
async function lintOnce(file: string): Promise<number> {
  const began = performance.now();
  const code = await new Promise<number>((resolve) => {
    const options = { maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, [main, "lint", file, "--format", "json"], options, (error) => {
      resolve(error === null ? 0 : Number(error.code));
    });
  });
  // 1: the copies have findings of their own.
  if (code !== 0 && code !== 1) throw new Error(`tierline lint ended with ${String(code)}.`);
  return (performance.now() - began) / 1000;
}
