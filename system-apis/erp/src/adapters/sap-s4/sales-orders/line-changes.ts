/** What makes an order's items those of the lines given. */
import type { DocumentLine } from "../../../resources/documents.ts";
import type { Change } from "../client/batch.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { keyOf } from "../client/literals.ts";
import { textOf } from "../client/values.ts";
import { itemBody, itemNumber, lineOf, manualPrice, priceElement } from "../documents/sales-lines.ts";
import type { Place } from "../locations/place.ts";
import type { Tenant } from "../tenant.ts";
import { orderPath } from "./sales-order.ts";

/** Changes to items that stay, then the new ones, then those that go: an order is never without items. */
export function lineChanges(
  tenant: Tenant,
  order: Entity,
  lines: readonly DocumentLine[],
  currency: string,
  at: Place,
): Change[] {
  const number = textOf(order["SalesOrder"]);
  const items = new Map(manyOf(order["to_Item"]).map((item) => [Number(textOf(item["SalesOrderItem"])), item]));
  const kept: Change[] = [];
  const added: Change[] = [];
  for (const line of lines) {
    const SalesOrderItem = itemNumber(line.lineNumber);
    const item = items.get(Number(SalesOrderItem));
    items.delete(Number(SalesOrderItem));
    if (item !== undefined) kept.push(...changesTo(tenant, number, item, line, currency));
    else
      added.push({
        method: "POST",
        path: `${orderPath(number)}/to_Item`,
        body: { SalesOrderItem, ...itemBody(tenant, line, currency, at) },
      });
  }
  const gone = [...items.values()].map((item): Change => ({ method: "DELETE", path: itemPath(number, item) }));
  return [...kept, ...added, ...gone];
}

const itemPath = (SalesOrder: string, item: Entity): string =>
  `A_SalesOrderItem${keyOf({ SalesOrder, SalesOrderItem: textOf(item["SalesOrderItem"]) })}`;

function changesTo(tenant: Tenant, order: string, item: Entity, line: DocumentLine, currency: string): Change[] {
  const known = lineOf(tenant, item, "SalesOrderItem", currency);
  const changes: Change[] = [];
  const body = {
    ...(known.itemId === line.itemId ? {} : { Material: line.itemId }),
    ...(known.quantity === line.quantity ? {} : { RequestedQuantity: String(line.quantity) }),
  };
  if (Object.keys(body).length > 0) changes.push({ method: "PATCH", path: itemPath(order, item), body });
  const price = priceElement(tenant, line.unitPrice, currency);
  const element = manualPrice(tenant, item);
  if (element === undefined) {
    changes.push({ method: "POST", path: `${itemPath(order, item)}/to_PricingElement`, body: price });
  } else if (Number(known.unitPrice) !== Number(line.unitPrice)) {
    const { ConditionRateValue, ConditionQuantity } = price;
    changes.push({
      method: "PATCH",
      path: elementPath(order, item, element),
      body: { ConditionRateValue, ConditionQuantity },
    });
  }
  return changes;
}

const elementPath = (SalesOrder: string, item: Entity, element: Entity): string =>
  `A_SalesOrderItemPrElement${keyOf({
    SalesOrder,
    SalesOrderItem: textOf(item["SalesOrderItem"]),
    PricingProcedureStep: textOf(element["PricingProcedureStep"]),
    PricingProcedureCounter: textOf(element["PricingProcedureCounter"]),
  })}`;
