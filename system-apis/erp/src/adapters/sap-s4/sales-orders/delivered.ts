/**
 * What of an order has left. SAP notes on an order what its own outbound deliveries took; goods issues that are posted for an order
 * are found among the material documents. What is not stocked never leaves a stock: the register knows which deliveries named it.
 */
import type { NewDelivery } from "../../../resources/deliveries/contract.ts";
import type { SalesOrder } from "../../../resources/sales-orders/contract.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { and, anyOf, is, queryOf } from "../client/literals.ts";
import { quantityOf, textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { lineNumberOf } from "../documents/sales-lines.ts";
import { readItems } from "../items/read-items.ts";
import { foreignIdOf } from "../stock/material-document.ts";
import { chunks, filterChunk, services, type Tenant } from "../tenant.ts";

export interface DeliveredLine {
  readonly lineNumber: number;
  readonly itemId: string;
  readonly stocked: boolean;
  readonly ordered: number;
  readonly delivered: number;
}

export interface KnownOrder {
  readonly reference: string;
  readonly order: Entity;
}

/** The lines of each order, with what was delivered of them; `upTo`: by documents up to this one only. */
export async function deliveredOf(
  tenant: Tenant,
  call: Call,
  orders: readonly KnownOrder[],
  upTo?: string,
): Promise<DeliveredLine[][]> {
  const materials = orders.flatMap(({ order }) => manyOf(order["to_Item"]).map((item) => textOf(item["Material"])));
  const [items, issued] = await Promise.all([
    readItems(tenant, call, materials),
    readIssued(tenant, call, orders, upTo),
  ]);
  return Promise.all(
    orders.map(async ({ reference, order }) => {
      const lines = manyOf(order["to_Item"]).map((item) => ({
        lineNumber: lineNumberOf(item["SalesOrderItem"]),
        itemId: textOf(item["Material"]),
        stocked: items.get(textOf(item["Material"]))?.stocked ?? true,
        ordered: quantityOf(item["RequestedQuantity"]),
        delivered: issued.get(issueKey(order["SalesOrder"], item["SalesOrderItem"])) ?? 0,
      }));
      return lines.every(({ stocked }) => stocked) ? lines : withServices(tenant, reference, lines);
    }),
  );
}

const issueKey = (order: unknown, item: unknown): string => `${textOf(order)}/${String(Number(textOf(item)))}`;

/** Quantities of goods issues for these orders, by order and item. */
async function readIssued(
  tenant: Tenant,
  call: Call,
  orders: readonly KnownOrder[],
  upTo: string | undefined,
): Promise<Map<string, number>> {
  const numbers = orders.map(({ order }) => textOf(order["SalesOrder"]));
  const lists = await tenant.client.lists(
    call,
    services.materialDocuments,
    chunks(numbers, filterChunk).map(
      (some) =>
        `A_MaterialDocumentItem${queryOf({
          filter: and(
            anyOf("SalesOrder", some),
            is("GoodsMovementType", tenant.settings.movements.delivery.type),
            "GoodsMovementIsCancelled eq false",
          ),
          select: ["MaterialDocumentYear", "MaterialDocument", "SalesOrder", "SalesOrderItem", "QuantityInBaseUnit"],
          orderby: ["MaterialDocumentYear", "MaterialDocument", "MaterialDocumentItem"],
        })}`,
    ),
  );
  const sums = new Map<string, number>();
  for (const row of lists.flat()) {
    // Year and number have a fixed length: as text they are in order.
    if (upTo !== undefined && foreignIdOf(row) > upTo) continue;
    const key = issueKey(row["SalesOrder"], row["SalesOrderItem"]);
    sums.set(key, (sums.get(key) ?? 0) + quantityOf(row["QuantityInBaseUnit"]));
  }
  return sums;
}

async function withServices(
  tenant: Tenant,
  reference: string,
  lines: readonly DeliveredLine[],
): Promise<DeliveredLine[]> {
  const deliveries = await tenant.register.list("delivery", {
    limit: 5_000,
    where: { salesOrderReference: reference },
  });
  // It was parsed when it was posted.
  const named = deliveries.flatMap(({ content }) => (content as NewDelivery).lines);
  return lines.map((line) => {
    if (line.stocked) return line;
    const delivered = named.filter(({ lineNumber }) => lineNumber === line.lineNumber);
    return { ...line, delivered: delivered.reduce((sum, { quantity }) => sum + quantity, 0) };
  });
}

export function deliveredState(lines: readonly DeliveredLine[]): SalesOrder["delivered"] {
  if (lines.every(({ delivered }) => delivered === 0)) return "none";
  return lines.every(({ ordered, delivered }) => delivered >= ordered) ? "fully" : "partly";
}
