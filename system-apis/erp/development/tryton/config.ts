/** What the bring-up takes from the process's environment. */
import { homedir } from "node:os";
import { join } from "node:path";

/** Where seeded databases are kept from one run to the next. */
export const cacheFolder = (): string =>
  join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tierline", "tryton");

/** The environment of the programs it starts. Dates are business dates in UTC, as ours. */
export const environmentWith = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  TZ: "UTC",
  PYTHONWARNINGS: "ignore",
  ...more,
});
