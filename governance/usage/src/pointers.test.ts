import assert from "node:assert/strict";
import { it } from "node:test";
import { pointersOf } from "./pointers.ts";

it("names every field once, entries of lists together", () => {
  const order = {
    number: "W-1",
    lines: [
      { sku: "A", quantity: 1 },
      { sku: "B", price: "2.00" },
    ],
    note: undefined,
  };
  assert.deepEqual(pointersOf(order), ["/number", "/lines", "/lines/*/sku", "/lines/*/quantity", "/lines/*/price"]);
});

it("looks at the first entries of a long list", () => {
  const entries = Array.from({ length: 100_000 }, (_, index) => (index < 50 ? { sku: "A" } : { late: true }));
  assert.deepEqual(pointersOf({ entries }), ["/entries", "/entries/*/sku"]);
});

it("shows no names that are data", () => {
  assert.deepEqual(pointersOf({ byCustomer: { "4711": { name: "x" }, "a@b.example": {} } }), [
    "/byCustomer",
    "/byCustomer/*",
    "/byCustomer/*/name",
  ]);
});

it("ends with what is too deep, too wide or in a circle", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  assert.ok(pointersOf(circle).length < 20);
  const wide = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`field${String(index)}`, index]));
  assert.equal(pointersOf(wide).length, 200);
  assert.deepEqual(pointersOf("text"), []);
});
