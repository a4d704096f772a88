import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Problem } from "@tierline/kernel/errors/problem";
import pino from "pino";
import { backgroundContext } from "../../call-on.ts";
import type { ErpPort } from "../../port.ts";
import { copy } from "./copy.ts";

const order = {
  reference: "ord-1",
  number: "SO-1",
  channel: "web",
  channelNumber: "W-1",
  customer: {},
  currency: "GBP",
  locationId: "WH-1",
  date: "2026-11-21T10:00:00Z",
  lines: [{ lineNumber: 1, itemId: "MUG-BLUE", quantity: 1, unitPrice: "6.95", amount: 695 }],
  total: 695,
  correlationId: "cor-1",
  state: "open",
  revision: 1,
  delivered: "none",
  postedAt: "2026-11-21T10:00:00Z",
};

/** Books of which only these operations are asked. */
const books = (operations: Readonly<Record<string, () => Promise<unknown>>>) => operations as unknown as ErpPort;

const pair = (target: Readonly<Record<string, () => Promise<unknown>>>) => ({
  source: books({ getSalesOrder: () => Promise.resolve({ status: 200, body: order }) }),
  target: books(target),
  ctx: backgroundContext(pino({ level: "silent" }), "test"),
});

const same = { kind: "sales-order", reference: "ord-1" } as const;
const refusal = () => Promise.reject(new Problem("conflict", "The books want a warehouse."));

describe("an order that the other books refuse", () => {
  it("as taken is looked at there, and is the same order", async () => {
    const there = { status: 200, body: { ...order, number: "77" } };
    const copied = await copy(pair({ postSalesOrder: refusal, getSalesOrder: () => Promise.resolve(there) }), same);
    assert.deepEqual(copied, [{ ...same, number: "77" }]);
  });

  it("for another reason is refused with that reason, not as missing", async () => {
    const missing = () => Promise.reject(new Problem("not-found", "There is no sales order ord-1."));
    await assert.rejects(copy(pair({ postSalesOrder: refusal, getSalesOrder: missing }), same), {
      kind: "conflict",
      message: "The books want a warehouse.",
    });
  });
});
