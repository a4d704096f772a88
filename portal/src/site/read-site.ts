/** A built application in memory: some files of together about five megabytes, the reference being four of them. */
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { etagOf, type Compressed } from "./compressed.ts";

export interface SiteFile extends Compressed {
  readonly type: string;
}

export interface Site {
  /** By path: `/assets/index-4f2a.js`. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** `index.html`: the same for every page. */
  readonly shell: string;
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Reads what build-main.ts wrote. */
export async function readSite(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [`/${relative(folder, path).split(sep).join("/")}`, await readOne(path)] as const),
  );
  const { "/index.html": shell, ...assets } = Object.fromEntries(files);
  if (shell === undefined) throw new Error(`${folder} has no index.html: remove the folder, and it is built again.`);
  return { files: new Map(Object.entries(assets)), shell: Buffer.from(shell.plain).toString("utf8") };
}

async function readOne(path: string): Promise<SiteFile> {
  const [plain, br, gzip] = await Promise.all([readFile(path), readFile(`${path}.br`), readFile(`${path}.gz`)]);
  return {
    plain: new Uint8Array(plain),
    br: new Uint8Array(br),
    gzip: new Uint8Array(gzip),
    etag: etagOf(plain),
    type: types[extname(path)] ?? "application/octet-stream",
  };
}
