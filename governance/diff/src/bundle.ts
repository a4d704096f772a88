/** Documents in several files: brought into one by `redocly bundle`, after a look that nothing is fetched. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { DiffError } from "./diff-error.ts";
import { isObject, type Json } from "./json.ts";
import { redocly } from "./redocly/run.ts";

/** The document with what it refers to in other files. A reference to the network is refused. */
export async function bundled(document: Json, source: string | Json): Promise<Json> {
  const outside = referencesOutside(document);
  if (outside.length === 0) return document;
  if (typeof source !== "string") {
    throw new DiffError(
      `The document refers to another file (${outside[0] ?? ""}): give its path instead of its content.`,
    );
  }
  await refuseNetwork(source, outside, new Set([resolve(source)]));
  const folder = await mkdtemp(join(tmpdir(), "tierline-bundle-"));
  try {
    await writeFile(join(folder, "redocly.yaml"), "telemetry: off\n");
    const output = join(folder, "bundle.json");
    const failure = await redocly(folder, ["bundle", resolve(source), "-o", output]);
    const text = await readFile(output, "utf8").catch(() => undefined);
    if (text === undefined) throw new DiffError(`${source} cannot be brought into one file: ${failure}`);
    return JSON.parse(text) as Json;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refuseNetwork(file: string, references: readonly string[], seen: Set<string>): Promise<void> {
  for (const reference of references) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(reference)) {
      throw new DiffError(`${file} refers to ${reference}: nothing is fetched; keep a copy beside it.`);
    }
    const path = resolve(dirname(file), reference.split("#")[0] ?? "");
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await readFile(path, "utf8").catch(() => {
      throw new DiffError(`${file} refers to ${reference}, which cannot be read.`);
    });
    await refuseNetwork(path, referencesOutside(parse(text, { logLevel: "error" })), seen);
  }
}

/** Every `$ref` that leaves the document, in order of appearance. */
function referencesOutside(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (each: unknown): void => {
    if (Array.isArray(each)) return each.forEach(visit);
    if (!isObject(each)) return;
    for (const [key, inner] of Object.entries(each)) {
      if (key === "$ref" && typeof inner === "string" && !inner.startsWith("#")) found.add(inner);
      // What stands in an example is data.
      else if (key !== "example" && key !== "examples") visit(inner);
    }
  };
  visit(value);
  return [...found];
}
