import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import { placesOf } from "../../places.ts";
import type * as contract from "./contract.ts";
import { shopOrder } from "./shop-order.ts";

export async function placeOrder(ctx: StorefrontContext, { body }: Input<typeof contract.placeOrder>) {
  const places = placesOf(ctx);
  const { fulfillment } = body;
  const { number, ...shopper } = body.shopper ?? {};
  const order = await ctx.deps.orders.placeOrder(ctx, {
    body: {
      channelOrderNumber: body.orderNumber,
      placedAt: body.placedAt,
      customer: { ...shopper, reference: number },
      currency: body.currency,
      locationId: fulfillment.type === "collect" ? places.locationOf(fulfillment.store) : places.warehouse,
      fulfillment: fulfillment.type,
      paymentToken: body.paymentToken,
      lines: body.basket.map(({ sku, quantity, price }) => ({ itemId: sku, quantity, unitPrice: price })),
    },
  });
  return reply(201, shopOrder(order, places));
}
