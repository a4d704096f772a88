/** What the three APIs do: reshape the order for the tier below, price it in the books, and reshape the answer. In memory. */
import type { CallSource, Context } from "@tierline/kernel/api/context";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { newId } from "@tierline/kernel/model/ids";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import type { BookedOrder, books, NewOrder, Order, orders, SalesOrder, shop } from "./contract.ts";

/** Clients of the tier below, as their contracts type them. */
export interface BooksClient {
  bookOrder(from: CallSource, input: { body: SalesOrder }): Promise<BookedOrder>;
}
export interface OrdersClient {
  placeOrder(from: CallSource, input: { body: NewOrder }): Promise<Order>;
}

type Books = typeof books.operations;
type Orders = typeof orders.operations;
type Shop = typeof shop.operations;

export function bookOrder(_ctx: Context<unknown>, { body }: Input<Books["bookOrder"]>) {
  const lines = body.lines.map(({ lineNumber, itemId, quantity, unitPrice }) => ({
    lineNumber,
    itemId,
    amount: lineAmount(quantity, unitPrice, body.currency),
  }));
  const total = sum(lines.map((line) => line.amount));
  const { reference, currency } = body;
  return Promise.resolve(reply(201, { salesOrderId: newId("ord"), reference, currency, lines, total }));
}

export async function placeOrder(ctx: Context<{ books: BooksClient }>, { body }: Input<Orders["placeOrder"]>) {
  const lines = body.lines.map((line, index) => ({ ...line, lineNumber: index + 1 }));
  const booked = await ctx.deps.books.bookOrder(ctx, {
    body: {
      reference: body.channelOrderNumber,
      date: body.placedAt,
      customer: body.customer.reference ?? "guest",
      currency: body.currency,
      lines,
    },
  });
  return reply(201, {
    orderId: booked.salesOrderId,
    channelOrderNumber: body.channelOrderNumber,
    state: "accepted" as const,
    placedAt: body.placedAt,
    customer: body.customer,
    currency: body.currency,
    locationId: body.locationId,
    lines: lines.map((line, index) => ({ ...line, amount: booked.lines[index]?.amount ?? 0 })),
    total: booked.total,
  });
}

export async function checkOut(ctx: Context<{ orders: OrdersClient }>, { body }: Input<Shop["checkOut"]>) {
  const { number, ...shopper } = body.shopper;
  const order = await ctx.deps.orders.placeOrder(ctx, {
    body: {
      channelOrderNumber: body.orderNumber,
      placedAt: body.placedAt,
      customer: { ...shopper, reference: number },
      currency: body.currency,
      locationId: "WAREHOUSE",
      lines: body.basket.map(({ sku, quantity, price }) => ({ itemId: sku, quantity, unitPrice: price })),
    },
  });
  return reply(201, {
    orderId: order.orderId,
    orderNumber: order.channelOrderNumber,
    status: "received" as const,
    placedAt: order.placedAt,
    currency: order.currency,
    total: order.total,
    basket: order.lines.map((line) => ({
      sku: line.itemId,
      quantity: line.quantity,
      price: line.unitPrice,
      amount: line.amount,
    })),
  });
}
