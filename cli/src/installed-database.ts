/** The database of an installation, for commands that look into it while the platform runs or stands still. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "@tierline/kernel/config/config";
import { startEmbedded } from "@tierline/kernel/db/embedded";
import { PostgresTransport } from "@tierline/kernel/events/postgres-transport";
import type { Installation } from "./installation.ts";
import { reachDatabase } from "./reach-database.ts";

/** Does `work` with the event log; the embedded server is shared, or started for as long as it takes. */
export const withEvents = <T>(
  installation: Installation,
  work: (events: PostgresTransport) => Promise<T>,
): Promise<T> => withDatabase(installation, (databaseUrl) => withTransport(databaseUrl, work));

/** Does `work` with the URL of the database, once it answers there. Throws `StartError` when it does not, or was never made. */
export async function withDatabase<T>(
  { config, home }: Installation,
  work: (databaseUrl: string) => Promise<T>,
): Promise<T> {
  if (config.DATABASE_URL !== undefined) {
    await reachDatabase(config.DATABASE_URL).catch((error: unknown) => {
      throw error instanceof Error ? new StartError(error.message, { cause: error }) : error;
    });
    return work(config.DATABASE_URL);
  }
  if (!existsSync(join(home, "postgres"))) {
    throw new StartError(`There is no database in ${home} yet: run "npx tierline start", or set TIERLINE_HOME.`);
  }
  const server = await startEmbedded({ home });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

async function withTransport<T>(url: string, work: (events: PostgresTransport) => Promise<T>): Promise<T> {
  const events = await PostgresTransport.open(url);
  try {
    return await work(events);
  } finally {
    await events.close();
  }
}
