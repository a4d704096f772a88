import assert from "node:assert/strict";
import { it } from "node:test";
import { answeredBy, Problem, type ProblemExtras, type ProblemKind } from "../errors/problem.ts";
import { z } from "../model/schema.ts";
import { operation } from "./operation.ts";
import { outward, outwardEntry } from "./outward.ts";

const place = operation({
  operationId: "place",
  method: "post",
  path: "/orders",
  summary: "Place",
  request: {
    query: z.object({ preview: z.string().optional() }),
    body: z.object({
      basket: z.array(z.object({ sku: z.string() })).optional(),
      fulfillment: z.union([z.object({ store: z.string() }), z.object({ type: z.string() })]),
    }),
  },
  responses: {},
  problemMembers: { "insufficient-stock": z.object({ basket: z.array(z.object({ sku: z.string() })) }) },
  refusals: {
    says: { conflict: { "number-used": "The order number was used." }, "unknown-item": "A product is not known." },
    places: { "/lines": "/basket" },
    members: ({ lines }) => ({ basket: (lines as { itemId: string }[]).map(({ itemId }) => ({ sku: itemId })) }),
  },
  policy: { scopes: [], limit: "write", priority: "normal", idempotency: "none", deadlineMs: 1_000 },
});
const membersOf = (kind: "insufficient-stock" | "conflict", members: Record<string, unknown>) =>
  (outward(new Problem(kind, "No.", { members }), place) as Problem).extras.members;

it("lets out the members that the operation documents, and no others", () => {
  const basket = [{ sku: "A", available: 499 }];
  assert.deepEqual(membersOf("insufficient-stock", { basket, lines: [] }), { basket: [{ sku: "A" }] });
  assert.equal(membersOf("insufficient-stock", { lines: [{ itemId: "A", available: 499 }] }), undefined);
  assert.equal(membersOf("conflict", { heldBy: { reservationId: "res_1" } }), undefined);
});

it("points into the request that it was sent, and into no other", () => {
  const own = [
    { pointer: "/basket/0/sku", detail: "a" },
    { pointer: "/fulfillment/store", detail: "b" },
    { parameter: "preview", detail: "c" },
  ];
  const strange = [
    { pointer: "/lines/0/itemId", detail: "d" },
    { pointer: "/basket/0/itemId", detail: "e" },
    { pointer: "/basket/first", detail: "f" },
    { parameter: "channel", detail: "g" },
  ];
  const told = outward(new Problem("conflict", "No.", { errors: [...own, ...strange] }), place) as Problem;
  assert.deepEqual(told.extras.errors, [...own, ...strange.map(({ detail }) => ({ detail }))]);
});

/** As a client of the tier below gets it. */
const below = (kind: ProblemKind, detail: string, extras: ProblemExtras = {}) =>
  outward(answeredBy(new Problem(kind, detail, extras), "process/orders"), place) as Problem;

it("says in the operation's words what was refused below, and of what it has no words for the kind alone", () => {
  const used = below("conflict", "Reservation rsv_1 at WH-1.", { reason: "number-used" });
  assert.deepEqual([used.message, used.extras.reason], ["The order number was used.", "number-used"]);
  const other = below("conflict", "Reservation rsv_1 at WH-1.", { reason: "held-elsewhere" });
  assert.deepEqual([other.message, other.extras.reason], ["The request conflicts with the present state.", undefined]);
  const away = below("unavailable", "process/orders is not answering just now.", {
    system: "process/orders",
    retryAfterSeconds: 2,
    headers: { ratelimit: "the house's own" },
  });
  assert.equal(away.message, "Not available just now.");
  assert.deepEqual([away.extras.retryAfterSeconds, away.extras.system, away.extras.headers], [2, undefined, undefined]);
});

it("moves places and members from below into its own, and leaves out what lies nowhere in it", () => {
  const { extras } = below("unknown-item", "A at WH-1 is not known.", {
    errors: [
      { pointer: "/lines/1", detail: "A at WH-1" },
      { pointer: "/locationId", detail: "WH-1" },
    ],
  });
  assert.deepEqual(extras.errors, [{ pointer: "/basket/1", detail: "A product is not known." }]);
  const short = below("insufficient-stock", "499 at WH-1.", { members: { lines: [{ itemId: "A", available: 499 }] } });
  assert.deepEqual(short.extras.members, { basket: [{ sku: "A" }] });
});

it("does the same for an entry of a batch", () => {
  const errors = [{ pointer: "/lines/0", detail: "A at WH-1" }];
  assert.deepEqual(outwardEntry({ kind: "unknown-item", detail: "A at WH-1.", errors }, place), {
    kind: "unknown-item",
    detail: "A product is not known.",
    errors: [{ pointer: "/basket/0", detail: "A product is not known." }],
  });
});
