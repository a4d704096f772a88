import type { Database } from "@tierline/kernel/db/database";

/** Units that could be promised, before buffers; and how long ago each source of these locations was heard of. */
export async function readAvailability({ sql }: Database, itemIds: readonly string[], locationIds: readonly string[]) {
  const items = [...new Set(itemIds)];
  const locations = [...new Set(locationIds)];
  const [positions, sources] = await Promise.all([
    sql<{ itemId: string; locationId: string; available: number }[]>`
      SELECT item_id AS "itemId", location_id AS "locationId", on_hand - reserved - safety_stock AS available
      FROM positions WHERE item_id = ANY(${items}::text[]) AND location_id = ANY(${locations}::text[])`,
    sql<{ source: string; locationId: string; ageSeconds: number }[]>`
      SELECT source, location_id AS "locationId",
        greatest(0, round(extract(epoch FROM clock_timestamp() - heard_at), 1))::float8 AS "ageSeconds"
      FROM sources WHERE location_id = ANY(${locations}::text[]) ORDER BY source`,
  ]);
  return { positions, sources };
}
