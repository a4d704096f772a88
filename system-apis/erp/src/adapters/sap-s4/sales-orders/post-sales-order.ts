import { reply } from "@tierline/kernel/api/operation";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { NewSalesOrder } from "../../../resources/sales-orders/contract.ts";
import { type Entity } from "../client/entity.ts";
import { translating } from "../client/problem-of.ts";
import { minorUnitsOf, textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { checkAmounts } from "../../../rules/check-amounts.ts";
import { dayOfDocument, salesHeader } from "../documents/sales-header.ts";
import { itemBody, itemNumber } from "../documents/sales-lines.ts";
import { sentOnce } from "../documents/send-once.ts";
import { lookForItems } from "../documents/look-for-items.ts";
import { placeFor } from "../locations/place.ts";
import { services, type Tenant } from "../tenant.ts";
import { findOrders, isCancelled, readOrder } from "./sales-order.ts";

export const postSalesOrder =
  (tenant: Tenant): ErpPort["postSalesOrder"] =>
  async (ctx, { params: { reference }, body }) => {
    checkAmounts(body);
    const posting = { kind: "sales-order", reference, content: body, deadline: ctx.deadline } as const;
    const receipt = await tenant.register.once(posting, async (attempt) => {
      const number = await sentOnce(tenant, ctx, {
        attempt,
        find: async () =>
          (await translating("The sales order", () => findOrders(tenant, ctx, reference))).map(numberOf)[0],
        create: async () => numberOf(await create(tenant, ctx, reference, body)),
      });
      return { number, foreignId: number };
    });
    const { number, postedAt, duplicate } = receipt;
    const { state, revision } = duplicate ? await presentState(tenant, ctx, reference, receipt.foreignId) : fresh;
    return reply(200, { reference, number, state, revision, postedAt, duplicate });
  };

const numberOf = (order: Entity): string => textOf(order["SalesOrder"]);

const fresh = { state: "open", revision: 1 } as const;

async function presentState(tenant: Tenant, call: Call, reference: string, foreignId: string) {
  const order = await translating("The sales order", () => readOrder(tenant, call, foreignId));
  const posting = await tenant.register.find("sales-order", reference);
  return { state: isCancelled(order) ? "cancelled" : "open", revision: posting?.revision ?? 1 } as const;
}

async function create(tenant: Tenant, call: Call, reference: string, order: NewSalesOrder): Promise<Entity> {
  try {
    const body = orderBody(tenant, reference, order);
    const created = await translating("The sales order", () =>
      tenant.client.create(call, services.salesOrders, "A_SalesOrder", body),
    );
    const total = minorUnitsOf(created["TotalNetAmount"], order.currency);
    // The parity report shows it too: a condition of the tenant's pricing was added.
    if (total !== order.total)
      tenant.log.warn({ reference, total, expected: order.total }, "The books made another total of an order.");
    return created;
  } catch (error) {
    if (!isProblem(error, "unknown-item")) throw error;
    throw (await translating("The sales order", () => lookForItems(tenant, call, order.lines))) ?? error;
  }
}

/** One deep insert: SAP takes the order with its items and prices as a whole, or not at all. */
function orderBody(tenant: Tenant, reference: string, order: NewSalesOrder): object {
  const { orderType, deliveryBlock, places } = tenant.settings;
  const at = placeFor(places, order.locationId);
  return {
    SalesOrderType: orderType,
    SalesOrderDate: dayOfDocument(order),
    ...salesHeader(tenant, reference, order),
    ...(deliveryBlock === undefined ? {} : { DeliveryBlockReason: deliveryBlock }),
    to_Item: order.lines.map((line) => ({
      SalesOrderItem: itemNumber(line.lineNumber),
      ...itemBody(tenant, line, order.currency, at),
    })),
  };
}
