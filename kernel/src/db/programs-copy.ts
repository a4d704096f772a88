/**
 * A copy of PostgreSQL's programs where every user can reach them. PostgreSQL looks at its own files as its own user does, whatever
 * capabilities it was given, so a checkout in root's private folder is out of reach for the account that root starts it as.
 */
import { hash } from "node:crypto";
import { cp, chmod, lstat, mkdir, mkdtemp, readFile, readdir, rename, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { StartError } from "../config/config.ts";
import { runProgram } from "./run-program.ts";

/** Tried in this order; the first in which programs may be written and run. */
const places = ["/var/cache/tierline", "/var/tmp/tierline", "/tmp/tierline"];

/** Root's own copy of the programs below `root` (`bin`, `lib`, `share`), made at the first call. Throws one sentence where there is no place for it. */
export async function openCopy(
  root: string,
  identity: { readonly uid: number; readonly gid: number },
): Promise<string> {
  const reasons: string[] = [];
  for (const place of places) {
    try {
      const copy = join(place, `postgres-${await digestOf(root)}`);
      await ownDirectory(place);
      if (!(await isOurs(copy))) await make(root, place, copy);
      await runProgram(join(copy, "bin", "postgres"), ["--version"], { identity });
      return copy;
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new StartError(
    `PostgreSQL refuses to run as root, another user may not enter ${root}, and there is no place for a copy of its programs (${reasons.join("; ")}): run as another user, or set DATABASE_URL.`,
  );
}

/** A place that somebody else prepared could be filled by them. */
async function ownDirectory(place: string): Promise<void> {
  await mkdir(place, { mode: 0o755 }).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  });
  if (!(await isOurs(place))) throw new Error(`${place} belongs to somebody else`);
  await chmod(place, 0o755);
}

async function isOurs(directory: string): Promise<boolean> {
  const found = await lstat(directory).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}

/** Made beside its place, so that an interrupted copy is simply made again; whoever comes second leaves what the first has put there. */
async function make(root: string, place: string, copy: string): Promise<void> {
  const fresh = await mkdtemp(join(place, "new-"));
  try {
    await cp(root, fresh, { recursive: true, verbatimSymlinks: true });
    await chmod(fresh, 0o755);
    await rename(fresh, copy);
  } catch (error) {
    if (!(await isOurs(copy))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Of names and sizes, and of the server itself: another release is another copy. */
async function digestOf(root: string): Promise<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const lines = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return `${relative(root, path)} ${String((await lstat(path)).size)}`;
      }),
  );
  const server = hash("sha256", await readFile(join(root, "bin", "postgres")));
  return hash("sha256", [...lines.sort(), server].join("\n")).slice(0, 16);
}
