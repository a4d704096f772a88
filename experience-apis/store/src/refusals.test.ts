/** Whatever the tiers below refuse with, a store reads its own words: whole batches, and each entry. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pino from "pino";
import { createApi } from "@tierline/kernel/api/create-api";
import { documentedProblems } from "@tierline/kernel/api/documented-problems";
import { openGate } from "@tierline/kernel/api/gate";
import type { Contract } from "@tierline/kernel/api/operation";
import { answeredBy, isProblem, Problem, toDocument } from "@tierline/kernel/errors/problem";
import type { EntryProblem, EntryResult } from "@tierline/kernel/model/batch";
import { anyone } from "@tierline/kernel/testing/open-api";
import { app } from "./app.ts";

const log = pino({ level: "silent" });
/** What no store is to read. */
const inner =
  /itemId|locationId|channelOrderNumber|\/sales|sourceKey|WH-1|499|process\/|system\/|rsv_|posting|\bERP\b/i;
const detail = "itemId A at locationId WH-1: 499 in process/inventory; there is no posting rule.";

/** The store's API on tiers below that all answer alike. */
async function store(answer: () => Promise<unknown>) {
  const client = new Proxy({}, { get: () => answer });
  const clients = { finance: client, inventory: client, orders: client, returns: client };
  const built = await app.build({ clients, config: {}, log } as never);
  return createApi(app.contract, built, { gate: openGate, log, responseChecks: 1 });
}

const at = new Date().toISOString();
const lines = [
  { sku: "A", quantity: 1, price: "1.00" },
  { sku: "B", quantity: 1, price: "1.00" },
];
const bodies: Record<string, object> = {
  reportSales: {
    receipts: [{ receiptNumber: "R-1", store: "STORE-1", at, currency: "GBP", paidBy: "cash", lines }],
  },
  reportReturns: {
    returns: [{ returnNumber: "T-1", store: "STORE-1", at, currency: "GBP", paidBackBy: "cash", lines }],
  },
  adjustStock: {
    adjustments: [{ adjustmentNumber: "A-1", store: "STORE-1", at, sku: "A", difference: 1, reason: "found" }],
  },
  receiveStock: { receipts: [{ deliveryNumber: "D-1", store: "STORE-1", at, sku: "A", quantity: 1 }] },
  reportCorrections: { corrections: [{ correctionNumber: "C-1", at, amount: 1, currency: "GBP", reason: "rounding" }] },
};

async function call(operationId: string, answer: () => Promise<unknown>) {
  const principal = anyone();
  const asked = { principal, origin: principal, correlationId: "test", idempotencyKey: "k", body: bodies[operationId] };
  return (await store(answer)).call(operationId, asked, true);
}

/** The problem of the only entry, of which the tier below says this. */
async function entry(operationId: string, problem: Omit<EntryProblem, "detail">): Promise<EntryProblem> {
  const result = { reference: "X-1", status: "rejected", problem: { ...problem, detail } };
  const { body } = await call(operationId, () => Promise.resolve({ results: [result] }));
  const [told] = (body as { readonly results: readonly EntryResult[] }).results;
  return told?.problem ?? assert.fail("the entry was taken");
}

for (const declaration of Object.values(app.contract.operations as Contract)) {
  const { operationId, refusals } = declaration;
  describe(operationId, () => {
    it("tells refusals of the tiers below in the store's words, whatever their kind", async () => {
      for (const kind of documentedProblems(declaration)) {
        const problem = new Problem(kind, detail, { system: "system/erp", members: { lines: [{ itemId: "A" }] } });
        const refused = () => Promise.reject(answeredBy(problem, "process/orders") as Error);
        const error = await call(operationId, refused).catch((thrown: unknown) => thrown);
        assert.ok(isProblem(error, kind), String(error));
        assert.doesNotMatch(JSON.stringify({ ...toDocument(error), type: "" }), inner, kind);
      }
    });

    it("tells why an entry was not taken in the store's words, whatever the kind and reason", async () => {
      for (const [kind, words] of [...Object.entries(refusals?.says ?? {}), ["internal", {}] as const]) {
        for (const reason of [undefined, "strange", ...(typeof words === "object" ? Object.keys(words) : [])]) {
          const told = await entry(operationId, { kind: kind as EntryProblem["kind"], ...(reason ? { reason } : {}) });
          assert.equal(told.kind, kind);
          assert.doesNotMatch(JSON.stringify(told), inner, `${kind} ${String(reason)}`);
          assert.match(told.detail, /^[A-Z].*\.$/);
        }
      }
    });
  });
}

it("a receipt's refusal says which of its lines", async () => {
  const errors = [{ pointer: "/sales/0/lines/1", detail: "B at WH-1" }];
  assert.deepEqual(await entry("reportSales", { kind: "unknown-item", errors }), {
    kind: "unknown-item",
    detail: "The product is not known.",
    errors: [{ pointer: "/receipts/0/lines/1", detail: "The product is not known." }],
  });
});

it("a refusal of stock says of which member", async () => {
  const below = { itemId: "/sku", occurredAt: "/at", quantity: "/quantity" };
  for (const [member, own] of Object.entries(below)) {
    const errors = [{ pointer: `/movements/0/${member}`, detail: "of WH-1" }];
    const [adjusted, received] = [
      await entry("adjustStock", { kind: "invalid", reason: "units", errors }),
      await entry("receiveStock", { kind: "invalid", reason: "units", errors }),
    ];
    const pointers = [adjusted, received].map((told) => told.errors?.[0]?.pointer);
    assert.deepEqual(pointers, [`/adjustments/0${member === "quantity" ? "/difference" : own}`, `/receipts/0${own}`]);
  }
});

it("a date's refusal says which date", async () => {
  const below = { reportSales: "/sales/0/soldAt", reportReturns: "/returns/0/returnedAt" };
  const own = { reportSales: "/receipts/0/at", reportReturns: "/returns/0/at" };
  for (const operationId of ["reportSales", "reportReturns"] as const) {
    const errors = [{ pointer: below[operationId], detail: "is more than 60 days ago at WH-1" }];
    const told = await entry(operationId, { kind: "invalid", reason: "too-long-ago", errors });
    assert.deepEqual(
      told.errors?.map(({ pointer }) => pointer),
      [own[operationId]],
    );
  }
});
