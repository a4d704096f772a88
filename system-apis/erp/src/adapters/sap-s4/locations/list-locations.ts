import { reply } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Tenant } from "../tenant.ts";

/** The places of the setting, which are in order already. */
export const listLocations =
  ({ settings: { places } }: Tenant): ErpPort["listLocations"] =>
  (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([z.string()]));
    const rows = places.filter(
      ({ locationId, kind }) => (query.kind ?? kind) === kind && (after === undefined || locationId > after[0]),
    );
    const page = pageOf(
      rows,
      query.limit,
      ({ locationId }) => [locationId],
      ({ locationId, name, kind, fulfillment }) => ({ locationId, name, kind, fulfillment }),
    );
    return Promise.resolve(reply(200, page));
  };
