/** A page of what is held, by item and location. */
import { rowsFor } from "@tierline/kernel/model/page-of";
import { afterSpot, isAfter } from "../../../rules/by-item-and-location.ts";
import type { Entity } from "../client/entity.ts";
import { textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { wholeGroups } from "../documents/whole-groups.ts";
import type { Place } from "../locations/place.ts";
import { services, type Tenant } from "../tenant.ts";
import { heldIn, type Held, stockAddress } from "./read-stock.ts";

export interface StockPageQuery {
  readonly itemId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** The places that are meant; a location that is none holds nothing. */
export const placesMeant = ({ settings: { places } }: Tenant, locationId: string | undefined): Place[] =>
  places.filter((place) => locationId === undefined || place.locationId === locationId);

/** One row more than the page shows. SAP orders by plant, we by location: all places of an item are read together. */
export async function readStockPage(tenant: Tenant, call: Call, query: StockPageQuery): Promise<Held[]> {
  const after = afterSpot(query.cursor);
  const places = placesMeant(tenant, query.locationId);
  if (places.length === 0) return [];
  const limits = {
    places,
    ...(query.itemId === undefined ? {} : { items: [query.itemId] }),
    ...(after === undefined ? {} : { from: after[0] }),
  };
  return wholeGroups<Entity, Held>({
    wanted: rowsFor(query.limit),
    read: (top) => tenant.client.list(call, services.stock, stockAddress({ ...limits, top })),
    groupOf: (row) => textOf(row["Material"]),
    arrange: (rows) => heldIn(tenant, rows).filter((each) => isAfter(each, after)),
  });
}
