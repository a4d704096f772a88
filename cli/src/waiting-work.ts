/** All that waits for another system in an installation, while its platform runs or stands still. */
import { waitingWorkflows } from "@tierline/kernel/durable/waits";
import type { WaitingWork } from "@tierline/kernel/model/waiting";
import type { Catalog } from "@tierline/kernel/host/catalog";
import postgres from "postgres";

/** Of durable work and of every API that keeps such work itself; of an API whose tables were never made there is none. */
export async function waitingWork(catalog: Catalog, databaseUrl: string): Promise<WaitingWork[]> {
  const modules = await Promise.all(Object.values(catalog).map(({ app }) => app()));
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined, connection: { timezone: "UTC" } });
  try {
    const found = [await waitingWorkflows(sql)];
    for (const { data } of modules) {
      if (data?.waiting === undefined) continue;
      const { schema, waiting } = data;
      const [there] = await sql<{ made: boolean }[]>`SELECT to_regclass(${`${schema}.migrations`}) IS NOT NULL AS made`;
      if (there?.made !== true) continue;
      found.push(
        await sql.begin(async (tx) => {
          await tx`SELECT set_config('search_path', ${schema}, true)`;
          return waiting(tx);
        }),
      );
    }
    return found.flat();
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** `2 orders.fulfill wait for system/erp since …` */
export function lineOf({ what, count, system, detail, since, tries, nextTryAt }: WaitingWork): string {
  const times = `since ${iso(since)}, ${String(tries)} ${tries === 1 ? "try" : "tries"}, next ${iso(nextTryAt)}`;
  return `${String(count)} × ${what} ${count === 1 ? "waits" : "wait"} for ${system ?? "another try"}: ${detail} (${times})`;
}

const iso = (moment: unknown): string => (moment instanceof Date ? moment.toISOString() : String(moment));
