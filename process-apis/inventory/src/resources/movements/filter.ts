import { and, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { movements } from "../../db/schema.ts";
import type { z } from "@tierline/kernel/model/schema";
import type { MovementFilter } from "./contract.ts";

/** The filters of listing and summary as conditions. */
export function conditions(
  filter: z.output<typeof MovementFilter> & { documents?: string[] | undefined },
): SQL | undefined {
  const { itemId, locationId, type, source, sourceKeyPrefix, from, to, documents } = filter;
  return and(
    itemId === undefined ? undefined : eq(movements.itemId, itemId),
    locationId === undefined ? undefined : eq(movements.locationId, locationId),
    type === undefined ? undefined : eq(movements.type, type),
    source === undefined ? undefined : eq(movements.source, source),
    sourceKeyPrefix === undefined ? undefined : sql`starts_with(${movements.sourceKey}, ${sourceKeyPrefix})`,
    from === undefined ? undefined : gte(movements.occurredAt, from),
    to === undefined ? undefined : lt(movements.occurredAt, to),
    documents === undefined ? undefined : inArray(movements.document, documents),
  );
}
