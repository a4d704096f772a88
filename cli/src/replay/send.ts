/** Sends a plan through the store's experience API. Sending again changes nothing: every entry has a number of its own. */
import { hash } from "node:crypto";
import { batches } from "./batches.ts";
import { type Invoice, type Plan, replayCurrency } from "./plan.ts";
import type { PlatformClient } from "./platform-client.ts";
import { type OnProgress, stageOf, type Taken } from "./stage.ts";

/** What became of a plan, stage by stage. */
export interface Sent {
  readonly orders: Taken;
  readonly returns: Taken;
  readonly stockAdjustments: Taken;
  readonly financeAdjustments: Taken;
  readonly receipts: Taken;
}

const warehouse = "WH-1";
const invoiceBatches = { entries: 100, lines: 1_500 };
const smallBatches = { entries: 200, lines: 200 };
const stockBatches = { entries: 1_000, lines: 1_000 };

/** Items and opening stock first, then what happened with them. */
export async function send(
  platform: PlatformClient,
  plan: Plan,
  opening: readonly Opening[],
  onProgress: OnProgress,
): Promise<Sent> {
  const stage = stageOf(platform, plan, onProgress);
  await importItems(platform, plan, onProgress);
  const receipts = await stage("Opening stock", opening, stockBatches, one, (from, idempotencyKey, batch) =>
    platform.store.receiveStock(from, {
      idempotencyKey,
      body: {
        receipts: batch.map(({ number, at, code, quantity }) => ({
          deliveryNumber: number,
          store: warehouse,
          at,
          sku: code,
          quantity,
        })),
      },
    }),
  );
  const orders = await stage(
    "Orders",
    [...plan.orders.values()],
    invoiceBatches,
    lines,
    (from, idempotencyKey, batch) =>
      platform.store.reportSales(from, {
        idempotencyKey,
        body: {
          receipts: batch.map((order) => ({
            receiptNumber: order.number,
            ...common(order),
            paidBy: "invoice" as const,
          })),
        },
      }),
  );
  const returns = await stage(
    "Returns",
    [...plan.returns.values()],
    invoiceBatches,
    lines,
    (from, idempotencyKey, batch) =>
      platform.store.reportReturns(from, {
        idempotencyKey,
        body: {
          returns: batch.map((back) => ({
            returnNumber: back.number,
            ...common(back),
            paidBackBy: "invoice" as const,
          })),
        },
      }),
  );
  const stockAdjustments = await stage(
    "Stock adjustments",
    plan.stockAdjustments,
    stockBatches,
    one,
    (from, idempotencyKey, batch) =>
      platform.store.adjustStock(from, {
        idempotencyKey,
        body: {
          adjustments: batch.map(({ number, at, code, difference, reason }) => ({
            adjustmentNumber: number,
            store: warehouse,
            at,
            sku: code,
            difference,
            reason: reason.slice(0, 120),
          })),
        },
      }),
  );
  const financeAdjustments = await stage(
    "Finance adjustments",
    plan.financeAdjustments,
    smallBatches,
    one,
    (from, idempotencyKey, batch) =>
      platform.store.reportCorrections(from, {
        idempotencyKey,
        body: {
          corrections: batch.map(({ number, at, amount, reason }) => ({
            correctionNumber: number,
            at,
            amount,
            currency: replayCurrency,
            reason: reason.slice(0, 200),
          })),
        },
      }),
  );
  return { orders, returns, stockAdjustments, financeAdjustments, receipts };
}

/** One receipt per stocked item. */
export interface Opening {
  readonly number: string;
  readonly at: string;
  readonly code: string;
  readonly quantity: number;
}

const one = () => 1;
const lines = (invoice: Invoice) => invoice.lines.length;

const common = (invoice: Invoice) => ({
  store: warehouse,
  at: invoice.at,
  currency: replayCurrency,
  ...(invoice.customer === "" ? {} : { customerNumber: invoice.customer }),
  lines: invoice.lines.map(({ code, quantity, unitPrice }) => ({ sku: code, quantity, price: unitPrice })),
});

/** The product master comes first, as an ERP team would load it. */
async function importItems(platform: PlatformClient, plan: Plan, onProgress: OnProgress): Promise<void> {
  const items = [...plan.items.values()];
  let done = 0;
  for (const batch of batches(items, one, stockBatches)) {
    await platform.patiently((from) =>
      platform.erp.importItems(from, {
        idempotencyKey: `items:${hash("sha256", JSON.stringify(batch), "base64url")}`,
        body: {
          items: batch.map(({ code, kind, stocked, description }) => ({
            itemId: code,
            kind,
            stocked,
            description: description.slice(0, 200),
          })),
        },
      }),
    );
    done += batch.length;
    onProgress("Items", done, items.length);
  }
}
