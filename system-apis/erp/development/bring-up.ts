/** ERPs that can be brought up on this machine to develop and try things out with. */
import { StartError } from "@tierline/kernel/config/config";

export interface BringUpOptions {
  /** Where its data lies; kept when it stops. */
  readonly home: string;
  /** Any free port unless given. */
  readonly port?: number;
  /** Told what takes longer than a moment. */
  readonly log: (message: string) => void;
}

export interface RunningErp {
  /** What its adapter is to be given, by the names of the environment. Holds a password: do not log it. */
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const known: Readonly<Record<string, (options: BringUpOptions) => Promise<RunningErp>>> = {
  tryton: async (options) => (await import("./tryton/up.ts")).bringUpTryton(options),
  // No ERP but SAP's own runtime with SAP's own metadata: its README says what it imitates.
  "sap-s4": async ({ port }) =>
    (await import("../test/sap-s4/double.ts")).startSapDouble(port === undefined ? {} : { port }),
};

/** Resolves when it answers. Throws a `StartError` of one sentence when it cannot be brought up. */
export async function bringUp(name: string, options: BringUpOptions): Promise<RunningErp> {
  const start = known[name];
  if (start === undefined) {
    throw new StartError(`There is no recipe to bring up ${name}; there is one for ${Object.keys(known).join(", ")}.`);
  }
  try {
    return await start(options);
  } catch (error) {
    throw error instanceof Error ? new StartError(error.message, { cause: error }) : error;
  }
}
