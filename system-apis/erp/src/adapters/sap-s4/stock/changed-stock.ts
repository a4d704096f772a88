/** When stock changed. SAP's stock has no time: the documents that moved it have. */
import { type Spot, spotKey } from "../../../rules/by-item-and-location.ts";
import { type Entity, manyOf, oneOf } from "../client/entity.ts";
import { and, day, is, queryOf } from "../client/literals.ts";
import { dayOf, textOf, timeOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { locationAt, placeFor } from "../locations/place.ts";
import { services, type Tenant } from "../tenant.ts";

/** When a document was made: a day and a time, in UTC as systems in the cloud have it. */
const madeAt = (header: Entity): string =>
  `${dayOf(header["CreationDate"]) ?? "1970-01-01"}T${timeOf(header["CreationTime"])}.000Z`;

/** Where stock changed since a moment, and when last. A document's day is all that can be asked for; its time is looked at here. */
export async function changedSince(
  tenant: Tenant,
  call: Call,
  since: string,
): Promise<Map<string, Spot & { changedAt: string }>> {
  const from = new Date(since).toISOString();
  const query = queryOf({
    filter: `CreationDate ge ${day(from)}`,
    expand: ["to_MaterialDocumentItem"],
    select: [
      "CreationDate",
      "CreationTime",
      "to_MaterialDocumentItem/Material,to_MaterialDocumentItem/Plant,to_MaterialDocumentItem/StorageLocation",
    ],
    orderby: ["MaterialDocumentYear", "MaterialDocument"],
  });
  const changed = new Map<string, Spot & { changedAt: string }>();
  for await (const header of tenant.client.rows(call, services.materialDocuments, `A_MaterialDocumentHeader${query}`)) {
    const changedAt = madeAt(header);
    // The time has seconds only: a change in the second that was asked for counts.
    if (changedAt < `${from.slice(0, 19)}.000Z`) continue;
    for (const item of manyOf(header["to_MaterialDocumentItem"])) {
      const locationId = locationAt(tenant.settings.places, textOf(item["Plant"]), textOf(item["StorageLocation"]));
      if (locationId === undefined) continue;
      const spot = { itemId: textOf(item["Material"]), locationId, changedAt };
      const known = changed.get(spotKey(spot));
      if (known === undefined || known.changedAt < changedAt) changed.set(spotKey(spot), spot);
    }
  }
  return changed;
}

/** The latest change of each: one batch of one-line lists. What never moved here is older than everything. */
export async function latestChanges(tenant: Tenant, call: Call, spots: readonly Spot[]): Promise<string[]> {
  const addresses = spots.map(({ itemId, locationId }) => {
    const { plant, storage } = placeFor(tenant.settings.places, locationId);
    return `A_MaterialDocumentItem${queryOf({
      filter: and(is("Material", itemId), is("Plant", plant), is("StorageLocation", storage)),
      expand: ["to_MaterialDocumentHeader"],
      orderby: ["MaterialDocumentYear desc", "MaterialDocument desc"],
      top: 1,
    })}`;
  });
  const lists = await tenant.client.lists(call, services.materialDocuments, addresses);
  return lists.map(([item]) => {
    const header = oneOf(item?.["to_MaterialDocumentHeader"]);
    return header === null ? new Date(0).toISOString() : madeAt(header);
  });
}
