import type { Log } from "../log.ts";
import { createLeasingLimiter } from "./leasing-limiter.ts";
import type { Limiter } from "./limiter.ts";
import { openPostgresStore } from "./postgres-store.ts";

export type { Limiter } from "./limiter.ts";
export { createLocalLimiter } from "./local-limiter.ts";

/** A limiter that is exact over all processes on one database. Throws one clear sentence if the database cannot be used. */
export async function openLimiter(databaseUrl: string, log: Log): Promise<Limiter> {
  return createLeasingLimiter({ store: await openPostgresStore(databaseUrl, log), log });
}
