/** Version 1 of the shop's orders, answered by the present operations. */
import type { z } from "zod";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import * as cancelling from "../../resources/orders/cancel-order.ts";
import type * as present from "../../resources/orders/contract.ts";
import * as finding from "../../resources/orders/find-orders.ts";
import * as getting from "../../resources/orders/get-order.ts";
import * as placing from "../../resources/orders/place-order.ts";
import type * as contract from "./contract.ts";

const asV1 = ({ fulfillment: _, ...order }: z.output<typeof present.ShopOrder>): z.output<typeof contract.ShopOrder> =>
  order;

export async function placeOrder(ctx: StorefrontContext, input: Input<typeof contract.placeOrder>) {
  const { body } = await placing.placeOrder(ctx, {
    ...input,
    body: { ...input.body, fulfillment: { type: "delivery" } },
  });
  return reply(201, asV1(body));
}

export async function getOrder(ctx: StorefrontContext, input: Input<typeof contract.getOrder>) {
  return reply(200, asV1((await getting.getOrder(ctx, input)).body));
}

export async function findOrders(ctx: StorefrontContext, input: Input<typeof contract.findOrders>) {
  const { body } = await finding.findOrders(ctx, input);
  return reply(200, { ...body, items: body.items.map(asV1) });
}

export async function cancelOrder(ctx: StorefrontContext, input: Input<typeof contract.cancelOrder>) {
  return reply(200, asV1((await cancelling.cancelOrder(ctx, input)).body));
}
