/** Finance on a real database, with the real books behind it and stand-ins for its sister APIs. */
import type { Client } from "@tierline/kernel/client/client";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Event, EventDeclaration } from "@tierline/kernel/events/event";
import type { Order } from "@tierline/kernel/model/order";
import type { Return } from "@tierline/kernel/model/return";
import { newId } from "@tierline/kernel/model/ids";
import { testDatabase } from "@tierline/kernel/testing/database";
import type { CallSource } from "@tierline/kernel/api/context";
import { openApi, openNeighbor, source } from "@tierline/kernel/testing/open-api";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { systemErp, type operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import { systemPayments } from "@tierline/openapi/clients/system-payments.v1";
import { app } from "../src/app.ts";
import { movedAsTold, salesOrdersAsTold } from "./as-told.ts";
import type { NewFinanceEvent } from "../src/resources/events/contract.ts";

type Books = Client<Erp>;
export type Finance = Awaited<ReturnType<typeof openFinance>>;

/** Costs are always asked for, dates are of any year, and a closed period is a person's business, unless a test says otherwise. */
const standard = {
  FINANCE_COST_TTL_SECONDS: "0",
  FINANCE_RETRY_SECONDS: "1",
  FINANCE_CLOSED_PERIOD: "exception",
  TIERLINE_OLDEST_DAYS: "36500",
  TIERLINE_CURRENCIES: "GBP, EUR, JPY, KWD",
};

/**
 * `slowly` puts itself before the books, for books that take less than they are given. Stock has moved as orders and returns say, or is
 * as process/inventory really keeps it. Sales orders stand as orders say, unless `salesOrders` says otherwise of one.
 */
export async function openFinance(
  environment: Record<string, string> = {},
  slowly = (erp: Books): Books => erp,
  stock: "as-told" | "real" = "as-told",
) {
  const databaseUrl = await testDatabase();
  const books = await openNeighbor("system/erp", { databaseUrl, environment: { TIERLINE_ERP_FAULTS: "on" } });
  const gateway = await openNeighbor("system/payments", { databaseUrl });
  const payments = gateway.client(systemPayments);
  const orders: Order[] = [];
  const salesOrders = new Map<string, "open" | "cancelled" | "none">();
  const erp = { ...slowly(books.client(systemErp)), lookupSalesOrders: salesOrdersAsTold(orders, salesOrders) };
  const returns: Return[] = [];
  const inventory =
    stock === "real" ? await openNeighbor("process/inventory", { databaseUrl, clients: { erp } }) : undefined;
  const finance = await openApi(app, {
    databaseUrl,
    environment: { ...standard, ...environment },
    clients: {
      erp,
      payments,
      inventory: inventory?.client(processInventory) ?? movedAsTold(orders, returns),
      orders: orderList(orders),
      returns: returnList(returns),
    },
  });
  /** Hands events over as the log does. */
  const hand = async (...events: Event[]): Promise<void> => finance.consumers[0]?.handle(events);
  /** The books refuse everything, or a number of calls of one operation. */
  const breakBooks = async (operation: string, kind: "down" | "late", times: number | null = null): Promise<void> => {
    await books.db.sql`INSERT INTO faults (operation, kind, remaining) VALUES (${operation}, ${kind}, ${times})`;
  };
  const mendBooks = async (): Promise<void> => {
    await books.db.sql`DELETE FROM faults`;
  };
  return { ...finance, erp, payments, orders, salesOrders, returns, hand, breakBooks, mendBooks, books, inventory };
}

const inWindow = (moment: string, from?: string, before?: string): boolean =>
  (from === undefined || moment >= from) && (before === undefined || moment < before);

/** Nothing keeps an order, unless a test says so. */
const shown = (order: Order) => ({ waiting: null, ...order });

/** As process/orders answers, of a list that the test fills. */
function orderList(orders: Order[]) {
  return {
    listOrders: (
      _from: unknown,
      {
        query,
      }: {
        query: {
          placedFrom?: string;
          placedBefore?: string;
          recordedFrom?: string;
          channel?: string;
          channelOrderNumber?: string;
          orderId?: string[];
          limit: number;
          cursor?: string;
        };
      },
    ) => {
      // All of them were recorded just now.
      const all = orders.filter(
        (order) =>
          inWindow(order.placedAt, query.placedFrom, query.placedBefore) &&
          inWindow(new Date().toISOString(), query.recordedFrom) &&
          (query.channel ?? order.channel) === order.channel &&
          (query.orderId?.includes(order.orderId) ?? true) &&
          (query.channelOrderNumber ?? order.channelOrderNumber) === order.channelOrderNumber,
      );
      const start = Number(query.cursor ?? 0);
      const end = start + query.limit;
      return Promise.resolve({
        items: all.slice(start, end).map(shown),
        nextCursor: end < all.length ? String(end) : null,
      });
    },
    getOrder: (_from: unknown, { params }: { params: { orderId: string } }) => {
      const order = orders.find((each) => each.orderId === params.orderId);
      return order === undefined
        ? Promise.reject(new Problem("not-found", "No such order."))
        : Promise.resolve(shown(order));
    },
  };
}

function returnList(returns: Return[]) {
  return {
    listReturns: (
      _from: unknown,
      {
        query,
      }: {
        query: {
          returnedFrom?: string;
          returnedBefore?: string;
          channel?: string;
          orderId?: string;
          orderIds?: string[];
          returnId?: string[];
          channelReturnNumber?: string;
        };
      },
    ) => {
      const items = returns.filter(
        (each) =>
          inWindow(each.returnedAt, query.returnedFrom, query.returnedBefore) &&
          (query.orderId === undefined || each.orderId === query.orderId) &&
          (query.orderIds?.some((orderId) => orderId === each.orderId) ?? true) &&
          (query.returnId?.includes(each.returnId) ?? true) &&
          (query.channel ?? each.channel) === each.channel &&
          (query.channelReturnNumber ?? each.channelReturnNumber) === each.channelReturnNumber,
      );
      return Promise.resolve({ items, nextCursor: null });
    },
  };
}

/** Each call has its time from when it is made, however long the file runs. */
export const from: CallSource = {
  ...source(),
  get deadline() {
    return source().deadline;
  },
};

/** Waits until nothing is pending any more. The sweep runs every half second. */
export async function settled(finance: Finance): Promise<void> {
  const giveUp = Date.now() + 20_000;
  while ((await finance.call.listFinanceEvents({ query: { state: "pending", limit: 1 } })).items.length > 0) {
    if (Date.now() > giveUp) throw new Error("Events are still pending.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function eventOf<D extends EventDeclaration>(declaration: D, data: unknown): Event {
  const id = newId("evt");
  return {
    id,
    type: declaration.type,
    source: "test",
    key: id,
    time: "2026-11-21T00:00:00Z",
    correlationId: "cor-1",
    data,
  };
}

let count = 0;
export const fresh = (prefix: string): string => `${prefix}-${String(++count)}`;

const line = (lineNumber: number, itemId: string, quantity: number, amount: number) => ({
  lineNumber,
  itemId,
  kind: "goods" as const,
  stocked: true,
  description: itemId,
  quantity,
  unitPrice: (amount / quantity / 100).toFixed(2),
  amount,
});

/** Shipped and paid by card: two mugs (cost 2.10 each) and delivery, 17.85 in all. */
export function someOrder(overrides: Partial<Order> = {}): Order {
  const lines = overrides.lines ?? [
    line(1, "MUG-BLUE", 2, 1390),
    { ...line(2, "DELIVERY", 1, 395), kind: "service", stocked: false },
  ];
  return {
    orderId: newId("ord"),
    channel: "web",
    channelOrderNumber: fresh("W"),
    state: "shipped",
    placedAt: "2026-11-21T09:30:00Z",
    customer: {},
    currency: "GBP",
    locationId: "WH-1",
    fulfillment: "delivery",
    tender: "card",
    total: lines.reduce((total, each) => total + each.amount, 0),
    reason: null,
    shippedAt: "2026-11-21T09:31:00Z",
    trackingNumber: null,
    facts: { goodsLeft: true, paid: true, posted: true },
    attention: false,
    cancelling: false,
    correlationId: "cor-1",
    updatedAt: "2026-11-21T09:31:00Z",
    ...overrides,
    lines,
  };
}

/** One mug comes back and is restocked. */
export function someReturn(overrides: Partial<Return> = {}): Return {
  const lines = overrides.lines ?? [{ ...line(1, "MUG-BLUE", 1, 695), disposition: "restock" as const }];
  return {
    returnId: newId("ret"),
    channel: "web",
    channelReturnNumber: fresh("R"),
    orderId: null,
    state: "refunded",
    returnedAt: "2026-11-21T12:00:00Z",
    customer: {},
    currency: "GBP",
    locationId: "WH-1",
    tender: "card",
    total: lines.reduce((total, each) => total + each.amount, 0),
    reason: null,
    facts: { paidBack: true, posted: true },
    attention: false,
    problem: null,
    correlationId: "cor-1",
    updatedAt: "2026-11-21T12:00:00Z",
    ...overrides,
    lines,
  };
}

export const adjustment = (amount: number, overrides: Partial<NewFinanceEvent> = {}): NewFinanceEvent => {
  const reference = overrides.reference ?? fresh("adjustment");
  return {
    reference,
    kind: "adjustment",
    transactionId: reference,
    document: reference,
    channel: "web",
    businessDate: "2026-11-21",
    currency: "GBP",
    correlationId: "cor-1",
    lines: [{ kind: "difference", amount }],
    costed: [],
    ...overrides,
  };
};
