/** Sends a plan through the store's experience API. Sending again changes nothing: every entry has a number of its own. */
import { hash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { EntryResult } from "@tierline/kernel/model/batch";
import { batches, inParallel } from "./batches.ts";
import { reject, type Invoice, type Plan } from "./plan.ts";
import type { PlatformClient } from "./platform-client.ts";

export interface Taken {
  accepted: number;
  rejected: number;
  /** Numbers of what was taken now or before: what the books are asked about later. */
  readonly numbers: string[];
}

export interface Sent {
  readonly orders: Taken;
  readonly returns: Taken;
  readonly stockAdjustments: Taken;
  readonly financeAdjustments: Taken;
  readonly receipts: Taken;
}

/** Told how many entries of which kind are done. */
export type OnProgress = (stage: string, done: number, total: number) => void;

const warehouse = "WH-1";
const currency = "GBP";
const invoiceBatches = { entries: 100, lines: 1_500 };
const smallBatches = { entries: 200, lines: 200 };
const stockBatches = { entries: 1_000, lines: 1_000 };
const workers = 4;
/** How long, and how often, what was put off is sent again. */
const putOffMs = 120_000;
const putOffPauseMs = 1_000;

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
            currency,
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
  currency,
  ...(invoice.customer === "" ? {} : { customerNumber: invoice.customer }),
  lines: invoice.lines.map(({ code, quantity, unitPrice }) => ({ sku: code, quantity, price: unitPrice })),
});

type Send<T> = (
  from: Parameters<Parameters<PlatformClient["patiently"]>[0]>[0],
  idempotencyKey: string,
  batch: readonly T[],
) => Promise<{ readonly results: readonly Readonly<EntryResult>[] }>;

function stageOf(platform: PlatformClient, plan: Plan, onProgress: OnProgress) {
  return async <T>(
    name: string,
    entries: readonly T[],
    limits: { entries: number; lines: number },
    linesOf: (entry: T) => number,
    sendBatch: Send<T>,
  ): Promise<Taken> => {
    const taken: Taken = { accepted: 0, rejected: 0, numbers: [] };
    let done = 0;
    await inParallel(batches(entries, linesOf, limits), workers, async (batch) => {
      for (const result of await untilTaken(platform, batch, sendBatch)) count(result, taken, plan);
      done += batch.length;
      onProgress(name, done, entries.length);
    });
    return taken;
  };
}

/** What is put off (`unavailable`) is sent again, as a till would, until it is taken or patience ends. */
async function untilTaken<T>(
  platform: PlatformClient,
  batch: readonly T[],
  sendBatch: Send<T>,
): Promise<readonly Readonly<EntryResult>[]> {
  const ended: Readonly<EntryResult>[] = [];
  const giveUp = Date.now() + putOffMs;
  let left = batch;
  for (let attempt = 0; ; attempt += 1) {
    // Under the same key the same answer would come again.
    const key = `replay:${hash("sha256", JSON.stringify([left, attempt]), "base64url")}`;
    const { results } = await platform.patiently((from) => sendBatch(from, key, left));
    const putOff = (_: unknown, index: number) => results[index]?.problem?.kind === "unavailable";
    const again = left.filter(putOff);
    if (again.length === 0 || Date.now() > giveUp) return [...ended, ...results];
    ended.push(...results.filter((result) => result.problem?.kind !== "unavailable"));
    left = again;
    await delay(putOffPauseMs);
  }
}

function count(result: Readonly<EntryResult>, taken: Taken, plan: Plan): void {
  if (result.status === "rejected") {
    taken.rejected++;
    reject(plan.rejects, result.problem?.kind ?? "rejected");
  } else {
    taken.accepted++;
    taken.numbers.push(result.reference);
  }
}

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
