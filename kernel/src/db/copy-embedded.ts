/** A second embedded database that begins with what is in another one. */
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { accessFile, readAccess, writeAccess } from "./embedded-access.ts";
import { freePort } from "./free-port.ts";

/**
 * Copies the database of a home whose server does not run to a home without one. The copy has the same password and a port
 * of its own: copies of one home may start at the same moment.
 * @throws Error of one sentence when it cannot be copied.
 */
export async function copyEmbedded(from: string, to: string): Promise<void> {
  const access = await readAccess(from);
  if (access === undefined) throw new Error(`${accessFile(from)} is missing, so there is no database to copy.`);
  await mkdir(to, { recursive: true });
  await copyData(from, to);
  await writeAccess(to, { ...access, port: await freePort() });
}

/** `cp -a` keeps the server's account. */
function copyData(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("cp", ["-a", "--reflink=auto", join(from, "postgres"), to], { stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The database in ${from} cannot be copied to ${to}.`));
    });
  });
}
