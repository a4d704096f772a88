/** An item as SAP's product: what is created, and what changes. */
import { Problem } from "@tierline/kernel/errors/problem";
import { exponentOf, inMajorUnits } from "@tierline/kernel/model/money";
import type { Item, NewItem } from "../../../resources/items/contract.ts";
import type { Change } from "../client/batch.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { keyOf } from "../client/literals.ts";
import type { Tenant } from "../tenant.ts";
import { scaledOf, textOf } from "../client/values.ts";
import { pricePer, unitPriceOf } from "./price-unit.ts";

/** Characters of a short text. */
const shortText = 40;

/** A product with its texts, its sales area and, where it is stocked, its plants. */
export function newProduct(tenant: Tenant, item: NewItem): object {
  const { settings } = tenant;
  const type = settings.productTypes.find(({ kind, stocked }) => kind === item.kind && stocked === item.stocked);
  if (type === undefined) {
    const stocked = item.stocked ? "stocked" : "not stocked";
    throw new Problem("invalid", `Item ${item.itemId}: these books know no ${item.kind} that is ${stocked}.`);
  }
  const { salesOrganization, distributionChannel } = settings.salesArea;
  return {
    Product: item.itemId,
    ProductType: type.type,
    BaseUnit: settings.unit,
    to_Description: [{ Language: settings.language, ProductDescription: item.description.slice(0, shortText) }],
    ...(item.description.length > shortText
      ? { to_ProductBasicText: [{ Language: settings.language, LongText: item.description }] }
      : {}),
    to_SalesDelivery: [{ ProductSalesOrg: salesOrganization, ProductDistributionChnl: distributionChannel }],
    ...(item.stocked ? inPlants(tenant, item) : {}),
  };
}

/** The plants of the settings, each once, in order. */
const plantsOf = ({ settings: { places } }: Tenant): string[] =>
  [...new Set(places.map(({ plant }) => plant))].toSorted();

/** A till sells what the books believe is not there: negative stock is allowed, as retailers have it. */
const inPlants = (tenant: Tenant, item: NewItem) => ({
  to_Plant: plantsOf(tenant).map((plant) => ({
    Plant: plant,
    IsNegativeStockAllowed: true,
    to_StorageLocation: tenant.settings.places
      .filter((place) => place.plant === plant)
      .map(({ storage }) => ({ Plant: plant, StorageLocation: storage })),
  })),
  to_Valuation: plantsOf(tenant).map((ValuationArea) => ({
    ValuationArea,
    ValuationType: "",
    InventoryValuationProcedure: tenant.settings.priceControl,
    ...(tenant.settings.valuationClass === undefined ? {} : { ValuationClass: tenant.settings.valuationClass }),
    Currency: item.cost?.currency ?? tenant.currency,
    ...(item.cost === undefined
      ? {}
      : { ...costFields(item.cost), MovingAveragePrice: costFields(item.cost).StandardPrice }),
  })),
});

function costFields({ unitCost, currency }: NonNullable<NewItem["cost"]>) {
  const { price, per } = pricePer(unitCost, currency);
  return { StandardPrice: price, PriceUnitQty: String(per) };
}

/** What has to change so that the product says what the item says. A cost that is left out stays. */
export function changesTo(tenant: Tenant, item: NewItem, known: Item, product: Entity): Change[] {
  return [...descriptionChanges(tenant, item, known), ...costChanges(item, known, product)];
}

function descriptionChanges(
  { settings: { language } }: Tenant,
  { itemId, description }: NewItem,
  known: Item,
): Change[] {
  if (known.description === description) return [];
  const short: Change = {
    method: "PATCH",
    path: `A_ProductDescription${keyOf({ Product: itemId, Language: language })}`,
    body: { ProductDescription: description.slice(0, shortText) },
  };
  const wasLong = known.description.length > shortText;
  const path = `A_ProductBasicText${keyOf({ Product: itemId, Language: language })}`;
  if (description.length > shortText) {
    const LongText = description;
    return [
      short,
      wasLong
        ? { method: "PATCH", path, body: { LongText } }
        : {
            method: "POST",
            path: `A_Product${keyOf(itemId)}/to_ProductBasicText`,
            body: { Language: language, LongText },
          },
    ];
  }
  return wasLong ? [short, { method: "DELETE", path }] : [short];
}

function costChanges({ itemId, cost, stocked }: NewItem, known: Item, product: Entity): Change[] {
  if (cost === undefined || !stocked) return [];
  const { price, per } = pricePer(cost.unitCost, cost.currency);
  if (known.cost?.currency === cost.currency && known.cost.unitCost === unitPriceOf(price, per)) return [];
  return manyOf(product["to_Valuation"]).map((row) => ({
    method: "PATCH",
    path: `A_ProductValuation${keyOf({ Product: itemId, ValuationArea: textOf(row["ValuationArea"]), ValuationType: textOf(row["ValuationType"]) })}`,
    body: { ...newStandard(row, cost), Currency: cost.currency },
  }));
}

/** The units a price is for are shared by all prices of a row: they stay if they can, else the moving average is restated too. */
function newStandard(row: Entity, { unitCost, currency }: NonNullable<NewItem["cost"]>) {
  const places = exponentOf(currency);
  const present = scaledOf(row["PriceUnitQty"], 0) || 1n;
  const { price, per } = pricePer(unitCost, currency);
  if (present % BigInt(per) === 0n) {
    return { StandardPrice: inMajorUnits(Number((scaledOf(price, places) * present) / BigInt(per)), currency) };
  }
  const average = inMajorUnits(Number((scaledOf(row["MovingAveragePrice"], places) * BigInt(per)) / present), currency);
  return { StandardPrice: price, PriceUnitQty: String(per), MovingAveragePrice: average };
}
