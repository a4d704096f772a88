/**
 * The web application, built when its sources have changed and read from the cache when they have not. The build runs in a process
 * of its own with low priority: it takes seconds and two hundred megabytes, which a platform that answers calls should not notice.
 */
import { spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { readSite, type Site } from "./read-site.ts";
import { digestOfSources, root } from "./sources.ts";

const cache = join(root, "node_modules/.cache/tierline-portal");
const program = fileURLToPath(new URL("./build-main.ts", import.meta.url));

/** Where the build of these sources is, or would be. */
export const siteFolder = async (): Promise<string> => join(cache, await digestOfSources());

/** The application as it is in the sources; rejects with what the build printed when it fails. */
export async function builtSite({ onProgress }: { onProgress: (message: string) => void }): Promise<Site> {
  const folder = await siteFolder();
  if (!(await exists(folder))) {
    onProgress("Building the portal");
    await build();
  }
  return readSite(folder);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function build(): Promise<void> {
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "ignore", "pipe"] });
  // A platform that ends takes an unfinished build with it.
  const end = () => child.kill();
  process.once("exit", end);
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let printed = "";
  child.stderr.on("data", (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4_000);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", end);
      if (code === 0) resolve();
      else reject(new Error(`The portal could not be built: ${stripVTControlCharacters(printed).trim()}`));
    });
  });
}
