/** How to reach the embedded server of a home: `<home>/postgres.json`, its owner's alone to read. */
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Access {
  /** Where the server listens, or did the last time. */
  readonly port: number;
  /** Of the user `postgres`. */
  readonly password: string;
}

export const accessFile = (home: string): string => join(home, "postgres.json");

/** Undefined when this home has none. */
export async function readAccess(home: string): Promise<Access | undefined> {
  const text = await readFile(accessFile(home), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Access);
}

export async function writeAccess(home: string, access: Access): Promise<void> {
  await writeFile(accessFile(home), JSON.stringify(access), { mode: 0o600 });
  await chmod(accessFile(home), 0o600);
}
