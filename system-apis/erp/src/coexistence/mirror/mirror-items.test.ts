import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pino from "pino";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../port.ts";
import { backgroundContext, type InputOf } from "../../call-on.ts";
import { mirrorItems } from "./mirror-items.ts";

type NewItem = InputOf<"importItems">["body"]["items"][number];

/** Books with one price list and no item called NO: whole batches are refused for one of either. */
function books() {
  const known = new Map<string, string[]>();
  const importItems = (_ctx: unknown, { body: { items } }: InputOf<"importItems">) => {
    const bad = items.find(
      ({ itemId, prices }) => itemId === "NO" || prices?.some((each) => each.priceList !== "standard"),
    );
    if (bad !== undefined) return Promise.reject(new Problem("invalid", `${bad.itemId} is not taken`));
    for (const { itemId, prices = [] } of items) {
      known.set(itemId, [...(known.get(itemId) ?? []), ...prices.map(({ unitPrice }) => unitPrice)]);
    }
    return Promise.resolve({ status: 200, body: { results: [] } });
  };
  // Nothing but importItems is called.
  return { known, port: { importItems } as unknown as ErpPort };
}

const price = (priceList: string, unitPrice: string) => ({ priceList, currency: "GBP", unitPrice });
const item = (itemId: string, ...prices: NewItem["prices"] & object): NewItem => ({
  itemId,
  description: itemId,
  kind: "goods",
  stocked: true,
  prices,
});

describe("items that are mirrored", () => {
  it("get there but for what the books refuse, down to one price", async () => {
    const { known, port } = books();
    const items = [
      item("A", price("standard", "1.00")),
      item("B", price("outlet", "0.50"), price("standard", "1.50")),
      item("NO"),
      item("C"),
    ];
    const ctx = backgroundContext(pino({ level: "silent" }), "test");
    const refused = await mirrorItems({ source: port, target: port, ctx }, items);
    assert.deepEqual(
      refused.map((each) => [
        each.item.itemId,
        each.item.prices?.map(({ priceList }) => priceList),
        each.problem.message,
      ]),
      [
        ["B", ["outlet"], "B is not taken"],
        ["NO", [], "NO is not taken"],
      ],
    );
    assert.deepEqual(Object.fromEntries(known), { A: ["1.00"], B: ["1.50"], C: [] });
  });
});
