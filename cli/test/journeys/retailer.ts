/** A retailer on a running platform: the clients of its channels and operators, and what every journey asks. */
import assert from "node:assert/strict";
import type { Client } from "@tierline/kernel/client/client";
import { experienceStore, type operations as Store } from "@tierline/openapi/clients/experience-store.v1";
import {
  experienceStorefront as storefrontV1,
  type operations as StorefrontV1,
} from "@tierline/openapi/clients/experience-storefront.v1";
import {
  experienceStorefront,
  type operations as Storefront,
} from "@tierline/openapi/clients/experience-storefront.v2";
import { processFinance, type operations as Finance } from "@tierline/openapi/clients/process-finance.v1";
import { processInventory, type operations as Inventory } from "@tierline/openapi/clients/process-inventory.v1";
import { processOrders, type operations as Orders } from "@tierline/openapi/clients/process-orders.v1";
import { processReturns, type operations as Returns } from "@tierline/openapi/clients/process-returns.v1";
import { systemErp, type operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import { systemPayments, type operations as Payments } from "@tierline/openapi/clients/system-payments.v1";
import { eventually } from "@tierline/kernel/testing/eventually";
import { answered } from "../answered.ts";
import { source, type Running } from "../running.ts";

let serial = 0;
/** A number nobody had before. */
export const next = (prefix: string): string => `${prefix}-${String(++serial)}`;
export const now = (): string => new Date().toISOString();

/** A basket of one product, paid by card. */
export const checkout = (sku: string, quantity: number, paymentToken = "tok_visa") => ({
  orderNumber: next("W"),
  currency: "GBP",
  paymentToken,
  fulfillment: { type: "delivery" as const },
  basket: [{ sku, quantity }],
});

export class Retailer {
  readonly shop: Client<Storefront>;
  /** A shop that has not moved to the present version yet. */
  readonly olderShop: Client<StorefrontV1>;
  readonly till: Client<Store>;
  readonly erp: Client<Erp>;
  readonly orders: Client<Orders>;
  readonly returns: Client<Returns>;
  readonly inventory: Client<Inventory>;
  readonly payments: Client<Payments>;
  readonly finance: Client<Finance>;

  constructor(running: Running) {
    this.shop = running.as("web-shop", experienceStorefront);
    this.olderShop = running.as("web-shop", storefrontV1);
    this.till = running.as("store-till", experienceStore);
    this.erp = running.as("operator", systemErp);
    this.orders = running.as("operator", processOrders);
    this.returns = running.as("operator", processReturns);
    this.inventory = running.as("operator", processInventory);
    this.payments = running.as("operator", systemPayments);
    this.finance = running.as("operator", processFinance);
  }

  /** A product of its own for each journey at 2.55, with so many at a location. */
  async product(units: number, location = "WH-1"): Promise<string> {
    const itemId = next("JRN");
    const prices = [{ priceList: "standard", currency: "GBP", unitPrice: "2.55" }];
    const cost = { currency: "GBP", unitCost: "1.10" };
    const item = { itemId, description: "A thing", kind: "goods" as const, stocked: true, prices, cost };
    await answered(() => this.erp.importItems(source(), { idempotencyKey: itemId, body: { items: [item] } }));
    const receipt = { deliveryNumber: next("DLV"), store: location, at: now(), sku: itemId, quantity: units };
    const body = { receipts: [receipt] };
    const key = next("key");
    const { results } = await answered(() => this.till.receiveStock(source(), { idempotencyKey: key, body }));
    assert.deepEqual(results, [{ reference: receipt.deliveryNumber, status: "accepted" }]);
    return itemId;
  }

  /** Somebody counts what is there now. */
  async count(itemId: string, quantity: number, locationId: string): Promise<void> {
    const count = { type: "count" as const, itemId, locationId, quantity, source: "count", sourceKey: next("CNT") };
    const body = { movements: [{ ...count, occurredAt: now() }] };
    const { results } = await answered(() => this.inventory.recordMovements(source(), { body }));
    assert.equal(results[0]?.status, "accepted");
  }

  place(body: ReturnType<typeof checkout>) {
    return this.shop.placeOrder(source(), { idempotencyKey: body.orderNumber, body });
  }

  /** An operator's order from a location that waits for its shipments to be reported. */
  placeAt(locationId: string, itemId: string, quantity: number) {
    return this.orders.placeOrder(source(), {
      idempotencyKey: next("key"),
      body: {
        channelOrderNumber: next("OP"),
        customer: { reference: "C-1", name: "A Customer" },
        currency: "GBP",
        locationId,
        paymentToken: "tok_visa",
        lines: [{ itemId, quantity }],
      },
    });
  }

  async stateOf(orderId: string) {
    return (await this.orders.getOrder(source(), { params: { orderId } })).state;
  }

  /** Waits until the order is in the state. */
  async reaches(orderId: string, state: string, withinMs?: number): Promise<void> {
    await eventually(
      () => this.orders.getOrder(source(), { params: { orderId } }),
      (order) => order.state === state,
      withinMs,
    );
  }

  /** Units on hand and reserved. */
  async stock(itemId: string, locationId = "WH-1"): Promise<readonly [number | undefined, number | undefined]> {
    const [position] = (await this.inventory.listPositions(source(), { query: { itemId, locationId } })).items;
    return [position?.onHand, position?.reserved];
  }

  payment(reference: string) {
    return this.payments.getPayment(source(), { params: { reference } });
  }

  async entriesOf(documentPrefix: string) {
    return (await this.erp.listJournalEntries(source(), { query: { documentPrefix } })).items;
  }

  /** How many entries of a kind a document has. */
  async entryCount(document: string, kind: string): Promise<number> {
    const body = { documents: [document], kind };
    return (await this.erp.summarizeJournal(source(), { body })).entries;
  }

  /** What the entries of a document credit an account with, debits off. */
  async credit(document: string, account: string): Promise<number> {
    const lines = (await this.entriesOf(document)).flatMap((entry) => entry.lines);
    const touching = lines.filter((line) => line.account === account);
    return touching.reduce((total, line) => total + (line.credit ?? 0) - (line.debit ?? 0), 0);
  }
}
