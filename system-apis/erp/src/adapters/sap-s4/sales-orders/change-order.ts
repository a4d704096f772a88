import type { Change } from "../client/batch.ts";
import { type Entity, etagOf } from "../client/entity.ts";
import { problemOf } from "../client/problem-of.ts";
import { SapRefusal } from "../client/refusal.ts";
import { textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { services, type Tenant } from "../tenant.ts";
import { orderPath } from "./sales-order.ts";

/**
 * Changes an order as it was read, as a whole or not at all. Items have no version of their own: the header is written too, as it
 * is, so that its version guards the whole change set. Throws `conflict` if somebody was faster.
 */
export async function changeOrder(
  tenant: Tenant,
  call: Call,
  order: Entity,
  changes: readonly Change[],
): Promise<void> {
  const header: Change = {
    method: "PATCH",
    path: orderPath(textOf(order["SalesOrder"])),
    body: { PurchaseOrderByCustomer: textOf(order["PurchaseOrderByCustomer"]) },
    etag: etagOf(order) ?? "*",
  };
  const [result] = await tenant.client.batch(call, services.salesOrders, [{ changes: [header, ...changes] }]);
  if (result instanceof SapRefusal) throw problemOf(result, "The sales order");
}
