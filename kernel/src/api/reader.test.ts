import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { Order } from "../model/order.ts";
import { Product } from "../model/product.ts";
import { BusinessDate, text, z } from "../model/schema.ts";
import { StockPosition } from "../model/stock.ts";
import { closed } from "./closed.ts";
import { readerOf, refused } from "./reader.ts";

const everything = z.object({
  short: z.string().min(2).max(4),
  word: text(5),
  price: z.number().gt(0).lt(10),
  count: z.int().min(-3).max(3),
  day: BusinessDate.nullable(),
  sure: z.boolean(),
  kind: z.enum(["a", "b"]),
  fixed: z.literal([1, "one", null]),
  list: z
    .array(z.object({ name: z.string().optional() }))
    .min(1)
    .max(3),
  even: z.array(z.int()).refine((list) => list.length % 2 === 0),
  maybe: z.string().optional(),
  patience: z.int().max(9).default(5),
  tags: z.array(z.string()).default([]),
  nested: z.object({ left: z.int(), right: z.int() }).refine(({ left, right }) => left <= right),
  last: z.string().nullable().optional(),
});

const valid: z.input<typeof everything> = {
  short: "abcd",
  word: "é😀",
  price: 2.5,
  count: -3,
  day: "2026-11-21",
  sure: false,
  kind: "b",
  fixed: null,
  list: [{}, { name: "n" }],
  even: [1, 2],
  nested: { left: 1, right: 2 },
};

const order: Order = {
  orderId: "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
  channel: "web",
  channelOrderNumber: "W-1",
  state: "accepted",
  placedAt: "2026-11-21T09:30:00Z",
  customer: { name: "A. Shopper" },
  currency: "GBP",
  locationId: "WH-1",
  fulfillment: "delivery",
  tender: "card",
  lines: [
    {
      lineNumber: 1,
      itemId: "85123A",
      kind: "goods",
      stocked: true,
      description: "A lantern",
      quantity: 6,
      unitPrice: "2.55",
      amount: 1530,
    },
  ],
  total: 1530,
  reason: null,
  shippedAt: null,
  trackingNumber: null,
  facts: { goodsLeft: false, paid: false, posted: false },
  attention: false,
  cancelling: false,
  correlationId: "cor-1",
  updatedAt: "2026-11-21T09:30:00Z",
};

const product: Product = {
  itemId: "85123A",
  description: "A lantern",
  kind: "goods",
  stocked: true,
  changedAt: "2026-11-21T09:30:00+01:00",
};

const position: StockPosition = {
  itemId: "85123A",
  locationId: "WH-1",
  onHand: 4,
  reserved: 1,
  safetyStock: 0,
  inTransit: 0,
  damaged: 0,
  availableToSell: 3,
};

const odd = fc.oneof(
  fc.constantFrom(undefined, null, "", "a", "ab", "😀", "😀😀😀", "\ud800", "2026-02-30", -0, 0, 1, 2.5, Number.NaN),
  fc.constantFrom<unknown>(Infinity, 2 ** 53, true, [], [undefined], [1, 2], {}, { name: 1 }, { left: 2, right: 1 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.integer(),
  fc.double(),
);

/** A value with one of its members, at any depth, changed, dropped or added. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== "object" || value === null) return odd;
  const names = [...Object.keys(value), "__proto__", "extra"];
  return fc.constantFrom(...names).chain((name): fc.Arbitrary<unknown> => {
    const inside = (value as Record<string, unknown>)[name];
    const changed = fc.oneof(odd, Object.hasOwn(value, name) ? spoiled(inside) : odd).map((member) => {
      if (Array.isArray(value))
        return value.map((each, index) => (String(index) === name ? member : (each as unknown)));
      return { ...value, [name]: member };
    });
    const { [name]: _, ...without } = value as Record<string, unknown>;
    return fc.oneof(changed, changed, fc.constant(without), odd);
  });
}

const cases: readonly (readonly [string, z.ZodType, unknown])[] = [
  ["one of everything", everything, valid],
  ["one of everything, closed", closed(everything), valid],
  ["an order, closed", closed(Order), order],
  ["an order", Order, order],
  ["a product", Product, product],
  ["a stock position", StockPosition, position],
];

describe("a reader", () => {
  for (const [name, schema, sample] of cases) {
    it(`reads ${name} as Zod does`, () => {
      const read = readerOf(schema);
      assert.ok(read !== undefined);
      assert.deepStrictEqual(read(sample), schema.parse(sample));
    });

    it(`never takes of ${name} what Zod refuses, nor reads it differently`, () => {
      const read = readerOf(schema);
      assert.ok(read !== undefined);
      fc.assert(
        fc.property(spoiled(sample), (value) => {
          const made = read(value);
          if (made === refused) return;
          assert.deepStrictEqual(schema.safeParse(value), { success: true, data: made });
        }),
        { numRuns: 2_000 },
      );
    });
  }

  it("copies: nothing is shared with the value it read", () => {
    const read = readerOf(Order);
    const given = structuredClone(order);
    const made = read?.(given) as Order;
    given.lines[0]!.quantity = 7;
    given.customer.name = "Somebody else";
    assert.deepStrictEqual(made, order);
  });

  it("leaves out what is not declared", () => {
    const made = readerOf(Product)?.({ ...product, margin: "0.4" });
    assert.deepStrictEqual(made, product);
  });

  it("keeps the order in which members are declared", () => {
    const backwards = Object.fromEntries(Object.entries(product).toReversed());
    assert.equal(JSON.stringify(readerOf(Product)?.(backwards)), JSON.stringify(product));
  });

  it("gives each value its own default", () => {
    const read = readerOf(z.object({ tags: z.array(z.string()).default([]) }));
    const first = read?.({}) as { tags: string[] };
    first.tags.push("mine");
    assert.deepStrictEqual(read?.({}), { tags: [] });
  });

  for (const [name, schema] of Object.entries({
    "a union": z.union([z.string(), z.int()]),
    "a transform": z.object({ a: z.string().transform((value) => value.length) }),
    coercion: z.coerce.number(),
    trimming: z.string().trim(),
    "a format beyond a pattern": z.email(),
    "an object with a catchall": z.object({ a: z.string() }).catchall(z.string()),
    "a super-refinement": z.string().superRefine(() => undefined),
    "an optional default": z.object({ a: z.string().default("x").optional() }),
  })) {
    it(`leaves ${name} to Zod`, () => {
      assert.equal(readerOf(schema), undefined);
    });
  }
});
