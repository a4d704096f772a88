/** Begins an adapter: copies the template under a name of its own and puts it into the catalog. */
import { existsSync } from "node:fs";
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { StartError } from "@tierline/kernel/config/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const pattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export interface NewAdapter {
  /** The folder it was written to. */
  readonly folder: string;
  /** The file that exports it. */
  readonly file: string;
}

/** `name`: lower-case words with dashes. Throws a `StartError` when it is not one, or taken. */
export async function newAdapter(name: string): Promise<NewAdapter> {
  const written = await writeAdapter(name, here("../adapters"));
  await addToCatalog(name, here("../adapters/catalog.ts"));
  return written;
}

/** Writes the adapter's folder below `parent`, which must lie as deep in src/ as adapters/ does. */
export async function writeAdapter(name: string, parent: string): Promise<NewAdapter> {
  if (!pattern.test(name))
    throw new StartError(`${name}: an adapter's name is lower-case words with dashes, like acme-one.`);
  const folder = join(parent, name);
  if (existsSync(folder)) throw new StartError(`There is an adapter ${name} already.`);
  await cp(here("example"), folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  await rename(join(folder, "example.ts"), file);
  for (const path of await filesBelow(folder)) await writeFile(path, renamed(await readFile(path, "utf8"), name));
  return { folder, file };
}

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `example` in its three spellings becomes the name in the same three. */
const renamed = (text: string, name: string): string =>
  text
    .replaceAll("EXAMPLE", name.toUpperCase().replaceAll("-", "_"))
    .replaceAll("Example", name.split("-").map(capital).join(""))
    .replaceAll("example", name);

async function addToCatalog(name: string, path: string): Promise<void> {
  const text = await readFile(path, "utf8");
  const key = name.includes("-") ? `"${name}"` : name;
  const line = `  ${key}: async () => (await import("./${name}/${name}.ts")).adapter,\n`;
  await writeFile(path, text.replace(/^};$/m, `${line}};`));
}
