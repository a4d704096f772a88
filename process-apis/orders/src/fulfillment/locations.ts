/** Whether a location ships by itself, and whether it is a store: read through the ERP's list of locations. */
import type { CallSource } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import { everyRow } from "@tierline/kernel/client/every-row";
import { factStore } from "@tierline/kernel/client/fact-store";
import { ReadThrough } from "@tierline/kernel/client/read-through";
import type { Database } from "@tierline/kernel/db/database";
import type { Location } from "@tierline/kernel/model/location";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";

export interface Locations {
  /** True where fulfillment is automatic; a location nobody knows is manual, so that nothing leaves by mistake. */
  shipsByItself(locationId: string, from: CallSource): Promise<boolean>;
  /** True where customers can collect. */
  isStore(locationId: string, from: CallSource): Promise<boolean>;
}

export function locationsOf(erp: Client<Erp>, db: Database): Locations {
  const known = new ReadThrough<Location>({
    max: 10_000,
    freshMs: 30_000,
    staleMs: 86_400_000,
    load: async (_keys, from) => {
      const locations = await everyRow((cursor) => erp.listLocations(from, { query: { limit: 200, cursor } }));
      return new Map(locations.map((location) => [location.locationId, location]));
    },
    store: factStore(db, "locations"),
  });
  const one = async (locationId: string, from: CallSource): Promise<Location | undefined> =>
    (await known.many([locationId], from)).found.get(locationId);
  return {
    shipsByItself: async (locationId, from) => (await one(locationId, from))?.fulfillment === "automatic",
    isStore: async (locationId, from) => (await one(locationId, from))?.kind === "store",
  };
}
