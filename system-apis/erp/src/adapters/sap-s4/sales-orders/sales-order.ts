/** A sales order of SAP in canonical terms. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { NewSalesOrder, SalesOrder, SalesOrderStanding } from "../../../resources/sales-orders/contract.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { is, keyOf, and, queryOf } from "../client/literals.ts";
import { textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { salesKey } from "../documents/natural-key.ts";
import { linesOf } from "../documents/sales-lines.ts";
import { services, type Tenant } from "../tenant.ts";

const item = ["SalesOrder", "SalesOrderItem", "Material", "RequestedQuantity", "NetAmount", "SalesDocumentRjcnReason"];
const price = [
  "PricingProcedureStep",
  "PricingProcedureCounter",
  "ConditionType",
  "ConditionRateValue",
  "ConditionQuantity",
];

/** What a read of an order asks for. */
export const orderQuery = queryOf({
  expand: ["to_Item", "to_Item/to_PricingElement", "to_Text"],
  select: [
    "SalesOrder,TransactionCurrency,OverallSDDocumentRejectionSts,OverallTotalDeliveryStatus,PurchaseOrderByCustomer,LastChangeDateTime",
    ...item.map((field) => `to_Item/${field}`),
    ...price.map((field) => `to_Item/to_PricingElement/${field}`),
    "to_Text/LongTextID,to_Text/LongText",
  ],
});

export const orderPath = (foreignId: string): string => `A_SalesOrder${keyOf(foreignId)}`;

/** The posting of this order; `not-found` unless it is in the books. */
export async function postedOrder(
  { register }: Tenant,
  reference: string,
): Promise<RegisteredPosting & { foreignId: string }> {
  const posting = await register.find("sales-order", reference);
  if (posting?.state !== "posted" || posting.foreignId === null)
    throw new Problem("not-found", `There is no sales order ${reference}.`);
  return { ...posting, foreignId: posting.foreignId };
}

export const readOrder = ({ client }: Tenant, call: Call, foreignId: string): Promise<Entity> =>
  client.read(call, services.salesOrders, `${orderPath(foreignId)}${orderQuery}`);

/** The orders with this reference in SAP, whoever made them: one, or none. */
export function findOrders(tenant: Tenant, call: Call, reference: string): Promise<Entity[]> {
  const { orderType, salesArea } = tenant.settings;
  const filter = and(
    is("PurchaseOrderByCustomer", salesKey(reference)),
    is("SalesOrderType", orderType),
    is("SalesOrganization", salesArea.salesOrganization),
  );
  return tenant.client.list(call, services.salesOrders, `A_SalesOrder${queryOf({ filter, select: ["SalesOrder"] })}`);
}

/** All of its items are rejected: that is how an order is cancelled. */
export const isCancelled = (order: Entity): boolean => textOf(order["OverallSDDocumentRejectionSts"]) === "C";

function cancelReasonOf({ settings }: Tenant, order: Entity): string | null {
  if (!isCancelled(order)) return null;
  const text = manyOf(order["to_Text"]).find((each) => each["LongTextID"] === settings.cancelText);
  return textOf(text?.["LongText"]).slice(0, 500) || null;
}

/** What was asked for, as the register keeps it: it was parsed when it was posted. */
export const contentOf = (posting: RegisteredPosting): NewSalesOrder => posting.content as NewSalesOrder;

/** Lines, amounts, currency and state are SAP's; channel, customer and correlation have no field there. */
export function salesOrderOf(
  tenant: Tenant,
  posting: RegisteredPosting,
  order: Entity,
  delivered: SalesOrder["delivered"],
): SalesOrder {
  return {
    ...contentOf(posting),
    ...linesOf(tenant, order, "SalesOrderItem"),
    reference: posting.reference,
    number: textOf(order["SalesOrder"]),
    currency: textOf(order["TransactionCurrency"]),
    state: isCancelled(order) ? "cancelled" : "open",
    cancelReason: cancelReasonOf(tenant, order),
    revision: posting.revision,
    delivered,
    postedAt: posting.postedAt ?? "",
  };
}

/** How an order stands, whatever was delivered of it. */
export function standingOf(tenant: Tenant, posting: RegisteredPosting, order: Entity): SalesOrderStanding {
  const { reference, number, channel, state, revision, currency, total, postedAt } = salesOrderOf(
    tenant,
    posting,
    order,
    "none",
  );
  return { reference, number, channel, state, revision, currency, total, postedAt };
}
