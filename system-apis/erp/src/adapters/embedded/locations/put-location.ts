import { reply } from "@tierline/kernel/api/operation";
import { locations } from "../tables/master-data.ts";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";

export const putLocation =
  ({ db: { orm } }: Books): ErpPort["putLocation"] =>
  async (_ctx, { params: { locationId }, body }) => {
    await orm
      .insert(locations)
      .values({ locationId, ...body })
      .onConflictDoUpdate({ target: locations.locationId, set: body });
    return reply(200, { locationId, ...body });
  };
