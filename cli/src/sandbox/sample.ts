/** The sample data of a sandbox: what the first start of any platform puts on the shelves, which nobody sells from there. */
import type { CallSource } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import { everyRow } from "@tierline/kernel/client/every-row";
import type { Location } from "@tierline/kernel/model/location";
import type { operations as Inventory } from "@tierline/openapi/clients/process-inventory.v1";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";

export interface Shelves {
  readonly erp: Pick<Client<Erp>, "listLocations" | "putLocation">;
  readonly inventory: Pick<Client<Inventory>, "listMovements" | "listPositions" | "recordMovements">;
}

/** One location of the sample, and the units of each item that it holds. */
export interface SamplePlace {
  readonly location: Location;
  readonly units: ReadonlyMap<string, number>;
}

/** The source under which process/inventory books its sample when its tables are made. */
const sampleSource = "demo";

/** Reads it from the sandbox's own books and ledger. */
export async function readSample({ erp, inventory }: Shelves, from: CallSource): Promise<SamplePlace[]> {
  const [booked, locations] = await Promise.all([
    everyRow((cursor) =>
      inventory.listMovements(from, { query: { source: sampleSource, type: "receipt", limit: 200, cursor } }),
    ),
    everyRow((cursor) => erp.listLocations(from, { query: { limit: 200, cursor } })),
  ]);
  const units = new Map<string, Map<string, number>>();
  for (const { locationId, itemId, delta } of booked) {
    const there = units.get(locationId) ?? new Map<string, number>();
    units.set(locationId, there.set(itemId, (there.get(itemId) ?? 0) + delta));
  }
  return locations.flatMap((location) => {
    const held = units.get(location.locationId);
    return held === undefined ? [] : [{ location, units: held }];
  });
}
