/**
 * The order's way, as a business sentence: collect the payment, confirm the stock, post it to the ERP, release it, and
 * ship it where the location ships by itself. Every step may run twice; each is idempotent on the order's id.
 */
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Durable } from "@tierline/kernel/durable/durable";
import { patient } from "@tierline/kernel/durable/patience";
import { isProblem } from "@tierline/kernel/errors/problem";
import { advance, loadOrder } from "../db/order-store.ts";
import type { OrderRow } from "../db/schema.ts";
import type { OrderReference, StepDeps } from "../deps.ts";
import type { Locations } from "../fulfillment/locations.ts";
import { authorizePayment } from "../steps/collect-payment.ts";
import { confirmStock } from "../steps/reserve-stock.ts";
import { postSalesOrder } from "../steps/post-sales-order.ts";
import { markShipped, settleShipment } from "../steps/ship-order.ts";
import { type Ending, giveBack } from "./cancel-order.ts";

/** How a stretch of the way ended. */
type Outcome = "go-on" | "rest" | Ending;

export interface FulfillDeps extends StepDeps {
  readonly locations: Locations;
}

export const fulfillOrder =
  (durable: Durable, deps: FulfillDeps) =>
  async ({ orderId }: OrderReference) => {
    const ended = await walk(durable, deps, orderId);
    if (ended !== undefined) {
      await durable.step("give back", () => giveBack(deps, orderId, ended), patient);
    }
  };

/** Undefined when the order is through, or at rest until somebody reports its shipment. */
async function walk(durable: Durable, deps: FulfillDeps, orderId: string): Promise<Ending | undefined> {
  for (const [name, stretch] of stretches) {
    try {
      const outcome = await durable.step(name, () => stretch(deps, orderId), patient);
      if (outcome === "rest") return undefined;
      if (outcome !== "go-on") return outcome;
    } catch (error) {
      const reason = `Gave up on "${name}": ${error instanceof Error ? error.message : "unknown"}`;
      return { ended: "cancelled", reason: reason.slice(0, 500), attention: true };
    }
  }
  return undefined;
}

const stretches: readonly (readonly [string, (deps: FulfillDeps, orderId: string) => Promise<Outcome>])[] = [
  ["collect payment", collect],
  ["commit", commit],
  ["ship", ship],
];

async function collect(deps: FulfillDeps, orderId: string): Promise<Outcome> {
  const order = await present(deps, orderId);
  if (order.cancelRequested) return cancelled(order);
  const authorization = await authorizePayment(systemSource(order.correlationId), deps, order);
  if (!authorization.granted) return { ended: "declined", reason: authorization.reason, attention: false };
  await advance(deps.db, orderId, { from: ["accepted"], to: "authorized" });
  return "go-on";
}

/** Confirms the stock and posts to the ERP. What the ERP refuses for good waits for a person, with nothing charged. */
async function commit(deps: FulfillDeps, orderId: string): Promise<Outcome> {
  const order = await present(deps, orderId);
  if (order.cancelRequested) return cancelled(order);
  const from = systemSource(order.correlationId);
  try {
    if (!(await confirmStock(from, deps, order))) return soldOut;
    await postSalesOrder(from, deps, order);
  } catch (error) {
    if (!isProblem(error, "conflict", "unknown-item", "invalid", "not-found")) throw error;
    return { ended: "cancelled", reason: error.message, attention: true };
  }
  const moved = await advance(deps.db, orderId, { from: ["authorized"], to: "released", unlessCancelled: true });
  return moved || (await present(deps, orderId)).state === "released" ? "go-on" : cancelled(order);
}

async function ship(deps: FulfillDeps, orderId: string): Promise<Outcome> {
  const order = await present(deps, orderId);
  const from = systemSource(order.correlationId);
  if (!(await deps.locations.shipsByItself(order.locationId, from))) return "rest";
  const shipped = await markShipped(deps, orderId);
  if (shipped === undefined) return cancelled(order);
  await settleShipment(from, deps, shipped);
  return "go-on";
}

async function present(deps: FulfillDeps, orderId: string): Promise<OrderRow> {
  const order = await loadOrder(deps.db, orderId);
  if (order === undefined) throw new Error(`Order ${orderId} is gone.`);
  return order;
}

const soldOut: Outcome = {
  ended: "cancelled",
  reason: "The goods were sold to somebody else while the payment was pending.",
  attention: false,
};

const cancelled = (order: OrderRow): Outcome => ({
  ended: "cancelled",
  reason: order.reason ?? "Cancelled by the channel.",
  attention: false,
});
