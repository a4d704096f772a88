/** A product as an item: which fields are read, and what they mean. */
import type { Item } from "../../../resources/items/contract.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { anyOf, type Query } from "../client/literals.ts";
import { momentOf, textOf } from "../client/values.ts";
import type { Tenant } from "../tenant.ts";
import { unitPriceOf } from "./price-unit.ts";

/** What a read of items asks for. */
export const itemFields = {
  select: [
    "Product,ProductType,BaseUnit,LastChangeDateTime",
    "to_Description/Language,to_Description/ProductDescription",
    "to_ProductBasicText/Language,to_ProductBasicText/LongText",
    "to_Valuation/ValuationArea,to_Valuation/ValuationType,to_Valuation/InventoryValuationProcedure,to_Valuation/Currency",
    "to_Valuation/StandardPrice,to_Valuation/MovingAveragePrice,to_Valuation/PriceUnitQty",
  ],
  expand: ["to_Description", "to_ProductBasicText", "to_Valuation"],
} as const satisfies Query;

/** Products of a type that is mapped; all others are not for sale here. */
export const mappedTypes = (
  { settings: { productTypes } }: Tenant,
  wanted: { kind?: string; stocked?: boolean } = {},
): string =>
  anyOf(
    "ProductType",
    productTypes
      .filter(({ kind, stocked }) => (wanted.kind ?? kind) === kind && (wanted.stocked ?? stocked) === stocked)
      .map(({ type }) => type),
  );

/** When a product never changed, it has no time of a change: it is older than everything. */
const changedAtOf = (product: Entity): string => momentOf(product["LastChangeDateTime"]) ?? new Date(0).toISOString();

/** Sales prices are not in this service: the adapter lacks their operations, and an item shows none. */
export function itemOf({ settings }: Tenant, product: Entity): Item {
  const type = settings.productTypes.find((each) => each.type === product["ProductType"]);
  return {
    itemId: textOf(product["Product"]),
    description: descriptionOf(product, settings.language),
    kind: type?.kind ?? "goods",
    stocked: type?.stocked ?? false,
    changedAt: changedAtOf(product),
    cost: costOf(product, settings.places[0]?.plant ?? ""),
    prices: [],
  };
}

/** SAP's short text has 40 characters; a longer description stands in the basic text, of which the short text is the beginning. */
function descriptionOf(product: Entity, language: string): string {
  const inLanguage = (rows: Entity[]): Entity | undefined =>
    rows.find((row) => row["Language"] === language) ?? rows[0];
  const short = textOf(inLanguage(manyOf(product["to_Description"]))?.["ProductDescription"]);
  const long = textOf(inLanguage(manyOf(product["to_ProductBasicText"]))?.["LongText"]);
  return (long.startsWith(short) && long.length <= 200 ? long : short) || textOf(product["Product"]);
}

/** The standard price of the first plant of the settings, else of any; null where it is zero. */
function costOf(product: Entity, plant: string): Item["cost"] {
  const rows = manyOf(product["to_Valuation"]).filter((row) => textOf(row["ValuationType"]) === "");
  const row = rows.find((each) => each["ValuationArea"] === plant) ?? rows[0];
  if (row === undefined) return null;
  const unitCost = unitPriceOf(row["StandardPrice"], row["PriceUnitQty"]);
  return /[1-9]/.test(unitCost) ? { currency: textOf(row["Currency"]), unitCost } : null;
}
