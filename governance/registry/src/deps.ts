import type { Logger } from "pino";
import type { Context } from "@tierline/kernel/api/context";
import type { Database } from "@tierline/kernel/db/database";

/** What the handlers of the registry work with. */
export interface RegistryDeps {
  readonly db: Database;
  readonly log: Logger;
}

export type RegistryContext = Context<RegistryDeps>;
