/** Lines of sales documents: an item with a manual price each. Orders and returns differ in the names of their fields only. */
import type { DocumentLine } from "../../../resources/documents.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { minorUnitsOf, quantityOf, textOf } from "../client/values.ts";
import { pricePer, unitPriceOf } from "../items/price-unit.ts";
import type { Place } from "../locations/place.ts";
import type { Tenant } from "../tenant.ts";

/** SAP numbers items in tens, so that one can be put in between. */
export const itemNumber = (lineNumber: number): string => String(lineNumber * 10);

export const lineNumberOf = (number: unknown): number => Math.round(Number(textOf(number)) / 10);

/** The condition that overrides whatever price SAP would find. */
export function priceElement(tenant: Tenant, unitPrice: string, currency: string) {
  const { price, per } = pricePer(unitPrice, currency);
  return {
    ConditionType: tenant.settings.priceCondition,
    ConditionRateValue: price,
    ConditionCurrency: currency,
    ConditionQuantity: String(per),
    ConditionQuantityUnit: tenant.settings.unit,
  };
}

/** The fields an item of either document has. */
export const itemBody = (tenant: Tenant, line: DocumentLine, currency: string, at: Place) => ({
  Material: line.itemId,
  RequestedQuantity: String(line.quantity),
  RequestedQuantityUnit: tenant.settings.unit,
  ProductionPlant: at.plant,
  StorageLocation: at.storage,
  to_PricingElement: [priceElement(tenant, line.unitPrice, currency)],
});

/** The manual price of an item, out of all its conditions. */
export const manualPrice = (tenant: Tenant, item: Entity): Entity | undefined =>
  manyOf(item["to_PricingElement"]).find((element) => element["ConditionType"] === tenant.settings.priceCondition);

/** A line as the books have it; `number` is the field with the item's number. */
export function lineOf(
  tenant: Tenant,
  item: Entity,
  number: "SalesOrderItem" | "CustomerReturnItem",
  currency: string,
): DocumentLine {
  const price = manualPrice(tenant, item);
  return {
    lineNumber: lineNumberOf(item[number]),
    itemId: textOf(item["Material"]),
    quantity: quantityOf(item["RequestedQuantity"]),
    unitPrice: unitPriceOf(price?.["ConditionRateValue"] ?? "0", price?.["ConditionQuantity"] ?? "1"),
    amount: minorUnitsOf(item["NetAmount"], currency),
  };
}

/** Lines in order, with what they add up to: a cancelled document's own total leaves them out. */
export function linesOf(tenant: Tenant, document: Entity, number: "SalesOrderItem" | "CustomerReturnItem") {
  const currency = textOf(document["TransactionCurrency"]) || tenant.currency;
  const lines = manyOf(document["to_Item"])
    .map((item) => lineOf(tenant, item, number, currency))
    .toSorted((a, b) => a.lineNumber - b.lineNumber);
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) };
}
