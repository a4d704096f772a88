import assert from "node:assert/strict";
import { it } from "node:test";
import { Problem } from "../errors/problem.ts";
import { z } from "../model/schema.ts";
import { operation } from "./operation.ts";
import { outward } from "./outward.ts";

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
