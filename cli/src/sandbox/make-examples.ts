/** Makes the things that examples speak of, for one tenant and one day: asked again, each answers what there is. */
import { setTimeout as delay } from "node:timers/promises";
import type { CallSource } from "@tierline/kernel/api/context";
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Principal } from "@tierline/kernel/auth/principal";
import type { Client } from "@tierline/kernel/client/client";
import { exampleIds } from "@tierline/kernel/model/examples";
import type { operations as Inventory } from "@tierline/openapi/clients/process-inventory.v1";
import type { operations as Orders } from "@tierline/openapi/clients/process-orders.v1";
import type { operations as Returns } from "@tierline/openapi/clients/process-returns.v1";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import { ownPlace } from "./own-places.ts";

export interface ExampleHouse {
  readonly erp: Pick<Client<Erp>, "putLocation">;
  readonly inventory: Pick<Client<Inventory>, "recordMovements">;
  readonly orders: Pick<Client<Orders>, "placeOrder" | "getOrder">;
  readonly returns: Pick<Client<Returns>, "acceptReturn">;
}

/** For whom, and on which day (`2026-11-30`). */
export interface Occasion {
  readonly origin: Principal;
  readonly day: string;
  /** The id that another example has on this occasion. */
  readonly idOf: (example: string) => Promise<string>;
}

export type Make = (house: ExampleHouse, occasion: Occasion) => Promise<string>;

const itemId = "CANDLE-SOY";
/** Enough to send one back now and then for a day. */
const unitsSent = 50;
const patienceMs = 15_000;
const lookAgainMs = 50;

const shopper = { customer: { name: "Ada Moreno" }, currency: "GBP", paymentToken: "tok_visa" };

/** Delivered from the tenant's own warehouse; resolves once the goods have left. */
const sentOrder: Make = async ({ orders }, { origin, day }) => {
  const number = `EXAMPLE-${day}`;
  const from = sourceOf(origin);
  const { orderId } = await orders.placeOrder(from, {
    ...keyOf(number, origin),
    body: {
      ...shopper,
      channelOrderNumber: number,
      locationId: ownPlace("WH-1", origin.tenant),
      lines: [{ itemId, quantity: unitsSent }],
    },
  });
  while (Date.now() < from.deadline) {
    const { facts } = await orders.getOrder(from, { params: { orderId } });
    if (facts.goodsLeft && facts.paid) return orderId;
    await delay(lookAgainMs);
  }
  throw new Error(`Order ${orderId} has not left in time.`);
};

/** To be collected in a store of the tenant's own where nobody hands anything over. */
const openOrder: Make = async ({ erp, inventory, orders }, { origin, day }) => {
  const number = `EXAMPLE-OPEN-${day}`;
  const locationId = ownPlace("HELD-1", origin.tenant);
  const details = { name: "Where orders wait", kind: "store", fulfillment: "manual" } as const;
  const own = systemSource("sandbox.make-examples", patienceMs);
  await erp.putLocation(own, { params: { locationId }, body: details });
  const arrival = { source: "sandbox", sourceKey: `${day}#${itemId}/${locationId}`, occurredAt: `${day}T00:00:00Z` };
  await inventory.recordMovements(own, {
    body: { movements: [{ type: "receipt", itemId, locationId, quantity: 1, ...arrival, reason: "example" }] },
  });
  const { orderId } = await orders.placeOrder(sourceOf(origin), {
    ...keyOf(number, origin),
    body: {
      ...shopper,
      channelOrderNumber: number,
      locationId,
      fulfillment: "collect",
      lines: [{ itemId, quantity: 1 }],
    },
  });
  return orderId;
};

const returned: Make = async ({ returns }, { origin, day, idOf }) => {
  const number = `EXAMPLE-RETURN-${day}`;
  const orderId = await idOf(exampleIds.sentOrder);
  const { returnId } = await returns.acceptReturn(sourceOf(origin), {
    ...keyOf(number, origin),
    body: { channelReturnNumber: number, orderId, lines: [{ itemId, quantity: 1 }] },
  });
  return returnId;
};

/** By the id that the example is called by. */
export const makers: ReadonlyMap<string, Make> = new Map([
  [exampleIds.sentOrder, sentOrder],
  [exampleIds.openOrder, openOrder],
  [exampleIds.return, returned],
]);

const sourceOf = (origin: Principal): CallSource => ({
  ...systemSource("sandbox.make-examples", patienceMs),
  origin,
});

/** One client asks for every tenant. */
const keyOf = (number: string, { tenant }: Principal) => ({ idempotencyKey: `${number}/${tenant}` });
