/** Whatever the tiers below refuse with, a shop reads its own words: every operation of both majors, every kind it may answer with. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pino from "pino";
import { documentedProblems } from "@tierline/kernel/api/documented-problems";
import { createApi } from "@tierline/kernel/api/create-api";
import { openGate } from "@tierline/kernel/api/gate";
import type { Contract, Handlers } from "@tierline/kernel/api/operation";
import { answeredBy, isProblem, Problem, toDocument, type ProblemKind } from "@tierline/kernel/errors/problem";
import { parseConfig } from "@tierline/kernel/config/config";
import { newId } from "@tierline/kernel/model/ids";
import { anyone } from "@tierline/kernel/testing/open-api";
import { app } from "./app.ts";
import { StorefrontConfig } from "./config.ts";

const log = pino({ level: "silent" });
/** What no shop is to read. */
const inner = /itemId|locationId|channelOrderNumber|lines|WH-1|499|process\/|system\/|rsv_|reservation|\bERP\b/i;

/** What a tier below says, with everything in it that is nobody's business, and the reason it gives. */
const refusal = (kind: ProblemKind, reason?: string): Problem =>
  new Problem(kind, "Of 500 × A at WH-1 499 can be promised; process/orders holds rsv_1 for itemId A.", {
    system: "system/erp",
    retryAfterSeconds: 2,
    ...(reason === undefined ? {} : { reason }),
    members: {
      lines: [{ itemId: "A", locationId: "WH-1", requested: 500, available: 499 }],
      heldBy: { reservationId: "rsv_1" },
    },
    errors: [
      { pointer: "/lines/0/itemId", detail: "A at WH-1" },
      { pointer: "/lines/0", detail: "itemId A: 499 at WH-1", ...(reason === undefined ? {} : { reason }) },
      { pointer: "/locationId", detail: "WH-1 is no store" },
      { parameter: "channelOrderNumber", detail: "of process/orders" },
    ],
  });

/** The shop on tiers that refuse everything in the same way. */
async function shop(problem: Problem) {
  const refuses = new Proxy({}, { get: () => () => Promise.reject(answeredBy(problem, "process/orders") as Error) });
  const clients = { inventory: refuses, orders: refuses, returns: refuses };
  const built = await app.build({ clients, config: parseConfig(StorefrontConfig, {}), log } as never);
  const majors = [...(app.older ?? []), { contract: app.contract, handlers: built.handlers }];
  return majors.map(({ contract, handlers }) =>
    createApi(
      contract,
      { deps: built.deps as never, handlers: handlers as Handlers<Contract, never> },
      {
        gate: openGate,
        log,
        responseChecks: 1,
      },
    ),
  );
}

const basket = [{ sku: "A", quantity: 500, price: "1.00" }];
const order = { orderNumber: "W-1", currency: "GBP", paymentToken: "tok_visa", basket };
const [orderId, returnId] = [newId("ord"), newId("ret")];
const requests: Record<string, (version: string) => object> = {
  checkAvailability: () => ({ query: { sku: "A" } }),
  placeOrder: (version) => ({
    body: version.startsWith("1") ? order : { ...order, fulfillment: { type: "collect", store: "STORE-9" } },
  }),
  findOrders: () => ({ query: {} }),
  getOrder: () => ({ params: { orderId } }),
  cancelOrder: () => ({ params: { orderId }, body: { reason: "a change of mind" } }),
  returnItems: () => ({ params: { orderId }, body: { returnNumber: "R-1", items: [{ sku: "A", quantity: 1 }] } }),
  getReturn: () => ({ params: { returnId } }),
  findReturns: () => ({ query: {} }),
};

/** What the shop reads, of the API's major. */
async function read(operationId: string, problem: Problem, version: string) {
  const apis = await shop(problem);
  const api = apis[version.startsWith("1") ? 0 : 1] ?? assert.fail("no such major");
  const request = requests[operationId]?.(version) ?? assert.fail(`no request for ${operationId}`);
  const principal = anyone();
  const asked = { principal, origin: principal, correlationId: "test", idempotencyKey: "k", ...request };
  const error = await api.call(operationId, asked, true).then(
    () => assert.fail(`${operationId} was answered`),
    (thrown: unknown) => thrown,
  );
  assert.ok(isProblem(error), String(error));
  return toDocument(error);
}

const contracts = [...(app.older ?? []).map(({ contract }) => contract), app.contract];

describe("a refusal of the tiers below", () => {
  for (const { about, operations } of contracts) {
    for (const declaration of Object.values(operations as Contract)) {
      it(`is told by ${declaration.operationId} of ${about.version} in the shop's words, whatever its kind`, async () => {
        for (const kind of documentedProblems(declaration, about)) {
          const says = declaration.refusals?.says?.[kind];
          for (const reason of [undefined, "strange", ...(typeof says === "object" ? Object.keys(says) : [])]) {
            const told = await read(declaration.operationId, refusal(kind, reason), about.version);
            assert.equal(told.type, `/problems/${kind}`);
            assert.doesNotMatch(JSON.stringify({ ...told, type: "" }), inner, `${kind} ${String(reason)}`);
            assert.match(told.detail, /^[A-Z].*\.$/);
          }
        }
      });
    }
  }
});

describe("what a shop is told", () => {
  it("names what is short in its basket, and how it is to be mended where there is a way", async () => {
    const short = await read("placeOrder", refusal("insufficient-stock"), "2");
    assert.deepEqual(short["basket"], [{ sku: "A", requested: 500, soldOut: false }]);
    assert.equal(short.detail, "Not every product can be promised in the quantity asked for.");
    const priced = await read("placeOrder", refusal("price-refused", "too-high"), "2");
    assert.deepEqual(priced.errors?.[0]?.pointer, "/basket/0");
    assert.equal(priced.detail, "The price is above the list price.");
    const store = await read("placeOrder", refusal("invalid", "no-store"), "2");
    assert.ok(store.errors?.some(({ pointer }) => pointer === "/fulfillment/store"));
    const late = await read("cancelOrder", refusal("conflict", "goods-left"), "1");
    assert.equal(late.detail, "The goods have left: the order can be returned, no longer cancelled.");
    assert.equal(late["reason"], "goods-left");
    const many = await read("returnItems", refusal("conflict", "too-many"), "2");
    assert.deepEqual(
      many.errors?.map(({ pointer }) => pointer),
      ["/items/0"],
    );
  });
});
