import { reply } from "@tierline/kernel/api/operation";
import { rowsFor } from "@tierline/kernel/model/page-of";
import type { ErpPort } from "../../../port.ts";
import type { StockLevel } from "../../../resources/stock/contract.ts";
import { afterSpot, byItemAndLocation, isAfter, pageBySpot, spotKey } from "../../../rules/by-item-and-location.ts";
import { translating } from "../client/problem-of.ts";
import type { Call } from "../client/wire.ts";
import { chunks, filterChunk, type Tenant } from "../tenant.ts";
import { changedSince, latestChanges } from "./changed-stock.ts";
import { readStock } from "./read-stock.ts";
import { placesMeant, readStockPage, type StockPageQuery } from "./stock-page.ts";

export const listStockLevels =
  (tenant: Tenant): ErpPort["listStockLevels"] =>
  async (ctx, { query: { changedSince: since, ...query } }) => {
    const rows = await translating("The list of stock", () =>
      since === undefined ? allLevels(tenant, ctx, query) : changedLevels(tenant, ctx, query, since),
    );
    return reply(200, pageBySpot(rows, query.limit));
  };

async function allLevels(tenant: Tenant, call: Call, query: StockPageQuery): Promise<StockLevel[]> {
  const held = (await readStockPage(tenant, call, query)).slice(0, rowsFor(query.limit));
  const changes = await latestChanges(tenant, call, held);
  return held.map((each, index) => ({ ...each, changedAt: changes[index] ?? new Date(0).toISOString() }));
}

/** What moved since then, with what is held of it now: nothing, if SAP has no such stock any more. */
async function changedLevels(tenant: Tenant, call: Call, query: StockPageQuery, since: string): Promise<StockLevel[]> {
  const after = afterSpot(query.cursor);
  const meant = [...(await changedSince(tenant, call, since)).values()]
    .filter(
      (spot) =>
        (query.itemId ?? spot.itemId) === spot.itemId && (query.locationId ?? spot.locationId) === spot.locationId,
    )
    .filter((spot) => isAfter(spot, after))
    .toSorted(byItemAndLocation)
    .slice(0, rowsFor(query.limit));
  const items = [...new Set(meant.map(({ itemId }) => itemId))];
  const places = placesMeant(tenant, query.locationId);
  const held = await readStock(
    tenant,
    call,
    chunks(items, filterChunk).map((some) => ({ items: some, places })),
  );
  const quantities = new Map(held.map((each) => [spotKey(each), each.quantity]));
  return meant.map(({ itemId, locationId, changedAt }) => ({
    itemId,
    locationId,
    quantity: quantities.get(spotKey({ itemId, locationId })) ?? 0,
    changedAt,
  }));
}
