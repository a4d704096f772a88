import { reply } from "@tierline/kernel/api/operation";
import { exponentOf } from "@tierline/kernel/model/money";
import { rowsFor } from "@tierline/kernel/model/page-of";
import type { ErpPort } from "../../../port.ts";
import type { StockValue } from "../../../resources/stock/contract.ts";
import { pageBySpot } from "../../../rules/by-item-and-location.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { translating } from "../client/problem-of.ts";
import { scaledOf, textOf } from "../client/values.ts";
import { unitPriceOf } from "../items/price-unit.ts";
import { readProducts } from "../items/read-items.ts";
import { placeFor } from "../locations/place.ts";
import type { Tenant } from "../tenant.ts";
import type { Held } from "./read-stock.ts";
import { readStockPage } from "./stock-page.ts";

/** SAP values a material by plant: the value at a storage location is its quantity at the plant's price. */
export const listStockValuation =
  (tenant: Tenant): ErpPort["listStockValuation"] =>
  async (ctx, { query }) => {
    const rows = await translating("The valuation of stock", async () => {
      const held = (await readStockPage(tenant, ctx, query)).slice(0, rowsFor(query.limit));
      const products = await readProducts(
        tenant,
        ctx,
        held.map(({ itemId }) => itemId),
      );
      return held.map((each) => valueOf(tenant, each, products.get(each.itemId)));
    });
    return reply(200, pageBySpot(rows, query.limit));
  };

function valueOf(tenant: Tenant, held: Held, product: Entity | undefined): StockValue {
  const { plant } = placeFor(tenant.settings.places, held.locationId);
  const rows = manyOf(product?.["to_Valuation"]).filter((row) => textOf(row["ValuationType"]) === "");
  const row = rows.find((each) => each["ValuationArea"] === plant);
  // Not valuated: a quantity without a value.
  if (row === undefined) return { ...held, currency: tenant.currency, value: 0, averageCost: null };
  const price = row["InventoryValuationProcedure"] === "S" ? row["StandardPrice"] : row["MovingAveragePrice"];
  const per = scaledOf(row["PriceUnitQty"], 0) || 1n;
  const currency = textOf(row["Currency"]) || tenant.currency;
  return {
    ...held,
    currency,
    value: Number(divided(BigInt(held.quantity) * scaledOf(price, exponentOf(currency)), per)),
    averageCost: held.quantity > 0 ? unitPriceOf(price, row["PriceUnitQty"]) : null,
  };
}

/** Rounds half away from zero. */
function divided(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}
