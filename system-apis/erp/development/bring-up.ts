/** ERPs that can be brought up on this machine to develop and try things out with. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "@tierline/kernel/config/config";
import { freePort, isPortFree } from "@tierline/kernel/db/free-port";

export interface BringUpOptions {
  /** Where its data lies; kept when it stops. */
  readonly home: string;
  /** That of the last time unless given, or any that is free. */
  readonly port?: number;
  /** Told what takes longer than a moment. */
  readonly log: (message: string) => void;
}

export interface RunningErp {
  /** What its adapter is to be given, by the names of the environment. Holds a password: do not log it. */
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

type Listening = BringUpOptions & { readonly port: number };

const known: Readonly<Record<string, (options: Listening) => Promise<RunningErp>>> = {
  tryton: async (options) => (await import("./tryton/up.ts")).bringUpTryton(options),
  // No ERP but SAP's own runtime with SAP's own metadata: its README says what it imitates.
  "sap-s4": async ({ port }) => (await import("../test/sap-s4/double.ts")).startSapDouble({ port }),
};

/** Resolves when it answers. Throws a `StartError` of one sentence when it cannot be brought up. */
export async function bringUp(name: string, options: BringUpOptions): Promise<RunningErp> {
  const start = known[name];
  if (start === undefined) {
    throw new StartError(`There is no recipe to bring up ${name}; there is one for ${Object.keys(known).join(", ")}.`);
  }
  try {
    const port = options.port ?? (await lastPort(options.home)) ?? (await freePort());
    const running = await start({ ...options, port });
    await mkdir(options.home, { recursive: true });
    await writeFile(join(options.home, "port"), String(port));
    return running;
  } catch (error) {
    throw error instanceof Error ? new StartError(error.message, { cause: error }) : error;
  }
}

/** So that a platform that was told the address finds it there again. */
async function lastPort(home: string): Promise<number | undefined> {
  const port = Number(await readFile(join(home, "port"), "utf8").catch(() => ""));
  return port > 0 && (await isPortFree(port)) ? port : undefined;
}
