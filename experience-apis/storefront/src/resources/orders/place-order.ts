import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shopProblem } from "./shop-problem.ts";
import { shopOrder } from "./shop-order.ts";

export async function placeOrder(ctx: StorefrontContext, { body }: Input<typeof contract.placeOrder>) {
  const { STOREFRONT_LOCATION: warehouse } = ctx.deps.config;
  const { number, ...shopper } = body.shopper ?? {};
  const placing = ctx.deps.orders.placeOrder(ctx, {
    body: {
      channelOrderNumber: body.orderNumber,
      placedAt: body.placedAt,
      customer: { ...shopper, reference: number },
      currency: body.currency,
      locationId: body.fulfillment.type === "collect" ? body.fulfillment.store : warehouse,
      paymentToken: body.paymentToken,
      lines: body.basket.map(({ sku, quantity, price }) => ({ itemId: sku, quantity, unitPrice: price })),
    },
  });
  const order = await placing.catch((error: unknown) => {
    throw shopProblem(error, "basket");
  });
  return reply(201, shopOrder(order, warehouse));
}
