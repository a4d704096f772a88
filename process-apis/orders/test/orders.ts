/** process/orders on a fresh database with durable work, above the real stock, books and payments. */
import assert from "node:assert/strict";
import { after } from "node:test";
import pino from "pino";
import type { Client } from "@tierline/kernel/client/client";
import { openDurable } from "@tierline/kernel/durable/open";
import { isProblem, Problem, type ProblemKind } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { openApi, openNeighbor, source } from "@tierline/kernel/testing/open-api";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { systemErp, type operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import { systemPayments } from "@tierline/openapi/clients/system-payments.v1";
import { app } from "../src/app.ts";

let count = 0;
/** A name nobody has used. */
export const fresh = (prefix: string): string => `${prefix}-${String(++count)}`;

/** So many minutes from now. */
export const minutesFromNow = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

export async function openOrders() {
  const databaseUrl = await testDatabase();
  const books = await openNeighbor("system/erp", { databaseUrl });
  const gateway = await openNeighbor("system/payments", { databaseUrl });
  const erp = books.client(systemErp);
  const stock = await openNeighbor("process/inventory", { databaseUrl, clients: { erp } });
  const inventory = stock.client(processInventory);
  const locations = { away: false };
  const durable = openDurable({ url: databaseUrl, log: pino({ level: "silent" }) });
  const orders = await openApi(app, {
    databaseUrl,
    clients: { inventory, erp: losingLocations(erp, locations), payments: gateway.client(systemPayments) },
    durable,
  });
  await durable.launch();
  after(() => durable.stop());
  return { ...orders, erp, inventory, locations };
}

export type Orders = Awaited<ReturnType<typeof openOrders>>;

/** The books, of which the list of locations can be away. */
const losingLocations = (erp: Client<Erp>, state: { readonly away: boolean }): Client<Erp> => ({
  ...erp,
  listLocations: (from, input) =>
    state.away ? Promise.reject(new Problem("unavailable", "Not now.")) : erp.listLocations(from, input),
});

/** An order of two units of an item of its own, of which there are ten where it is sent from. */
export async function placed(orders: Orders, overrides: { locationId?: string; placedAt?: string } = {}) {
  const itemId = fresh("MUG");
  const prices = [{ priceList: "standard", currency: "GBP", unitPrice: "2.50" }];
  const item = { itemId, description: "A mug", kind: "goods" as const, stocked: true, prices };
  await orders.erp.importItems(source(), { body: { items: [item] } });
  // A warehouse that reports its shipments.
  const { locationId = "WH-2" } = overrides;
  await move(orders, "receipt", { itemId, locationId, quantity: 10 });
  return orders.call.placeOrder({
    body: {
      channelOrderNumber: fresh("W"),
      customer: { name: "Ada Moreno" },
      currency: "GBP",
      paymentToken: "tok_visa",
      lines: [{ itemId, quantity: 2 }],
      ...overrides,
      locationId,
    },
  });
}

/** The same once it is released, with the item it is of. */
export async function released(orders: Orders, overrides: Parameters<typeof placed>[1] = {}) {
  const { orderId } = await placed(orders, overrides);
  const order = await reaches(orders, orderId, "released");
  return { ...order, itemId: order.lines[0]?.itemId ?? "" };
}

/** Waits until the order is in the state; answers it. */
export const reaches = (orders: Orders, orderId: string, state: string) =>
  eventually(
    () => orders.call.getOrder({ params: { orderId } }),
    (order) => order.state === state,
  );

/** Tells stock of something that happened now. */
export async function move(
  { inventory }: Orders,
  type: "receipt" | "count",
  of: { readonly itemId: string; readonly locationId: string; readonly quantity: number },
): Promise<void> {
  const movements = [{ ...of, type, source: "wms", sourceKey: fresh("M"), occurredAt: minutesFromNow(0) }];
  const { results } = await inventory.recordMovements(source(), { body: { movements } });
  assert.equal(results[0]?.status, "accepted");
}

/** Units on hand and reserved. */
export async function stockOf({ inventory }: Orders, itemId: string) {
  const { items } = await inventory.listPositions(source(), { query: { itemId } });
  return [items[0]?.onHand, items[0]?.reserved];
}

/** The promise is refused with a problem of this kind; answers the problem. */
export async function refused(promise: Promise<unknown>, kind: ProblemKind): Promise<Problem> {
  try {
    await promise;
  } catch (error) {
    if (isProblem(error, kind)) return error;
    throw error;
  }
  return assert.fail(`expected ${kind}, but it was done`);
}
