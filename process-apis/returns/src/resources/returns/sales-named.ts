/** The orders that counter returns name, looked up once each before anything is taken. */
import { sellerOf } from "@tierline/kernel/auth/seller";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Order } from "@tierline/kernel/model/order";
import type { ReturnsContext } from "../../deps.ts";
import type { RecordedReturn } from "./contract.ts";

export type NamedSale = NonNullable<RecordedReturn["sale"]>;

export interface SalesNamed {
  /** The order; `not-found` where there is none, `invalid` where it was paid in another currency, `conflict` where its goods never left. */
  of(sale: NamedSale, currency: string): { readonly order: Order; readonly orderId: string };
}

const keyOf = ({ channel, number }: NamedSale, own: string): string => `${channel ?? own}\n${number}`;

export async function salesNamed(ctx: ReturnsContext, returns: readonly RecordedReturn[]): Promise<SalesNamed> {
  const { channel } = sellerOf(ctx);
  const named = new Map(returns.flatMap(({ sale }) => (sale === undefined ? [] : [[keyOf(sale, channel), sale]])));
  const found = new Map(
    await Promise.all(
      [...named].map(async ([key, sale]) => [key, await find(ctx, sale.channel ?? channel, sale.number)] as const),
    ),
  );
  return {
    of: (sale, currency) => {
      const order = found.get(keyOf(sale, channel));
      if (order === undefined)
        throw new Problem("not-found", `There is no sale ${sale.number} of ${sale.channel ?? channel}.`, {
          reason: "no-sale",
        });
      if (order.currency !== currency)
        throw new Problem("invalid", `The sale ${sale.number} was in ${order.currency}, not in ${currency}.`, {
          reason: "other-currency",
        });
      if (!order.facts.goodsLeft)
        throw new Problem("conflict", `The goods of ${sale.number} never left.`, { reason: "not-sent" });
      return { order, orderId: order.orderId };
    },
  };
}

async function find(ctx: ReturnsContext, channel: string, channelOrderNumber: string): Promise<Order | undefined> {
  const { items } = await ctx.deps.orders.listOrders(ctx, { query: { channel, channelOrderNumber, limit: 1 } });
  return items[0];
}
