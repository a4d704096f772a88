/** The orders that counter returns name, looked up once each before anything is taken. */
import { sellerOf } from "@tierline/kernel/auth/seller";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Order } from "@tierline/kernel/model/order";
import type { ReturnsContext } from "../../deps.ts";
import type { RecordedReturn } from "./contract.ts";

export type NamedSale = NonNullable<RecordedReturn["sale"]>;

export interface SalesNamed {
  /** The order; `not-found` where there is none, `invalid` where it was paid in another currency, `conflict` where its goods never left or it was not paid. */
  of(
    sale: NamedSale,
    paidBack: Pick<RecordedReturn, "currency" | "tender">,
  ): { readonly order: Order; readonly orderId: string };
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
    of: (sale, { currency, tender }) => {
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
      if (!order.facts.paid && !offTheInvoice(order, tender))
        throw new Problem("conflict", `The sale ${sale.number} was not paid: there is nothing to pay out of it.`, {
          reason: "not-paid",
        });
      return { order, orderId: order.orderId };
    },
  };
}

/** What was sold on account is not paid here: it is taken off the account, never paid out. */
const offTheInvoice = (order: Order, tender: RecordedReturn["tender"]): boolean =>
  order.tender === "invoice" && tender === "invoice";

async function find(ctx: ReturnsContext, channel: string, channelOrderNumber: string): Promise<Order | undefined> {
  const { items } = await ctx.deps.orders.listOrders(ctx, { query: { channel, channelOrderNumber, limit: 1 } });
  return items[0];
}
