import assert from "node:assert/strict";
import { settled } from "../books-under-test.ts";
import type { Bench, Case } from "../case.ts";
import { asSent, line, someOrder } from "../documents.ts";
import { postOrder } from "./sales-orders.ts";
import { levelOf } from "./stock.ts";

const capability = "credit notes";

const creditOf = (bench: Bench, salesOrderReference: string | null, overrides: object = {}) => ({
  ...someOrder(bench, { lines: [line(bench, 1, bench.items[0], 1, "6.95")] }),
  salesOrderReference,
  ...overrides,
});

const post = ({ erp }: Bench, reference: string, body: ReturnType<typeof creditOf>) =>
  settled(() => erp.postCreditNote({ params: { reference }, body }));

async function somePostedOrder(bench: Bench): Promise<string> {
  const reference = bench.fresh("so");
  await postOrder(bench, reference, someOrder(bench));
  return reference;
}

/** Money back, and goods back into stock. */
export const creditNotes: readonly Case[] = [
  {
    capability,
    name: "a credit for an order reads back as it was posted",
    needs: ["postCreditNote", "getCreditNote", "postSalesOrder"],
    run: async (bench) => {
      const order = await somePostedOrder(bench);
      const [reference, body] = [bench.fresh("cn"), creditOf(bench, order)];
      await post(bench, reference, body);
      const kept = await bench.erp.getCreditNote({ params: { reference } });
      assert.deepEqual(asSent(kept), asSent(body));
      assert.equal(kept.salesOrderReference, order);
    },
  },
  {
    capability,
    name: "a repeat is a duplicate, other content a conflict",
    needs: ["postCreditNote"],
    run: async (bench) => {
      const [reference, body] = [bench.fresh("cn"), creditOf(bench, null)];
      const first = await post(bench, reference, body);
      const again = await post(bench, reference, body);
      assert.deepEqual([first.duplicate, again.duplicate, again.number], [false, true, first.number]);
      const other = { ...body, ...creditOf(bench, null) };
      await assert.rejects(post(bench, reference, other), { kind: "conflict" });
    },
  },
  {
    capability,
    name: "goods that came back are in stock again, once",
    needs: ["postCreditNote", "listStockLevels", "postSalesOrder"],
    run: async (bench) => {
      const order = await somePostedOrder(bench);
      const [itemId, locationId] = [bench.items[0], bench.locations[1]];
      const before = await levelOf(bench, itemId, locationId);
      const returnedStock = [{ itemId, locationId, quantity: 1 }];
      const [reference, body] = [bench.fresh("cn"), creditOf(bench, order, { returnedStock })];
      await post(bench, reference, body);
      await post(bench, reference, body);
      assert.equal(await levelOf(bench, itemId, locationId), before + 1);
    },
  },
  {
    capability,
    name: "credit notes of a channel are listed in order",
    needs: ["postCreditNote", "listCreditNotes"],
    run: async (bench) => {
      const channel = bench.fresh("ch");
      const references = [bench.fresh("cn"), bench.fresh("cn")];
      for (const reference of references) await post(bench, reference, creditOf(bench, null, { channel }));
      const { items } = await bench.erp.listCreditNotes({ query: { channel } });
      assert.deepEqual(
        items.map(({ reference }) => reference),
        references,
      );
    },
  },
  {
    capability,
    name: "an unknown item is refused and nothing is posted",
    needs: ["postCreditNote", "getCreditNote"],
    run: async (bench) => {
      const params = { reference: bench.fresh("cn") };
      const body = creditOf(bench, null, { lines: [line(bench, 1, "NO-SUCH-ITEM", 1, "6.95")] });
      await assert.rejects(post(bench, params.reference, body), { kind: "unknown-item" });
      await assert.rejects(bench.erp.getCreditNote({ params }), { kind: "not-found" });
    },
  },
  {
    capability,
    name: "an unknown place is refused and nothing is posted",
    needs: ["postCreditNote", "getCreditNote"],
    run: async (bench) => {
      const params = { reference: bench.fresh("cn") };
      const body = creditOf(bench, null, { locationId: "NOWHERE-9" });
      await assert.rejects(post(bench, params.reference, body), { kind: "not-found" });
      await assert.rejects(bench.erp.getCreditNote({ params }), { kind: "not-found" });
    },
  },
];
