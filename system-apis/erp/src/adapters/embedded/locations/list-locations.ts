import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import type { Location } from "@tierline/kernel/model/location";
import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "@tierline/kernel/model/schema";
import { locations } from "../tables/master-data.ts";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";

export const listLocations =
  ({ db: { orm } }: Books): ErpPort["listLocations"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([z.string()]));
    const rows = await orm
      .select()
      .from(locations)
      .where(
        and(
          query.kind === undefined ? undefined : eq(locations.kind, query.kind),
          after === undefined ? undefined : gt(locations.locationId, after[0]),
        ),
      )
      .orderBy(asc(locations.locationId))
      .limit(rowsFor(query.limit));
    // Kind and fulfillment were parsed when they were written.
    return reply(
      200,
      pageOf(
        rows,
        query.limit,
        (row) => [row.locationId],
        (row) => row as Location,
      ),
    );
  };
