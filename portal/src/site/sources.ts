/** What the built web application depends on, as one digest. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the repository. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Sources of the application, and the versions of what it is built with. */
const inputs = [
  "portal/web/src",
  "portal/web/index.html",
  "portal/web/build.ts",
  "portal/web/strict-styles.ts",
  "package-lock.json",
];

/** Hex, 16 characters: the same for the same sources and versions, whatever machine they are on. */
export async function digestOfSources(): Promise<string> {
  const files = (await Promise.all(inputs.map((input) => filesUnder(join(root, input))))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  files.forEach((file, index) => {
    const content = contents[index] ?? "";
    hash.update(`${relative(root, file).split(sep).join("/")}\0${String(content.length)}\0`).update(content);
  });
  return hash.digest("hex").slice(0, 16);
}

/** A file itself, or all files below a folder. */
async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (entries === undefined) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
