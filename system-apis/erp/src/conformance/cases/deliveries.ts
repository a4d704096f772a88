import assert from "node:assert/strict";
import { settled } from "../books-under-test.ts";
import type { Bench, Case } from "../case.ts";
import { line, someOrder } from "../documents.ts";
import { postOrder } from "./sales-orders.ts";
import { levelOf } from "./stock.ts";

const capability = "deliveries";

/** A posted order of five of one item. */
async function orderOfFive(bench: Bench): Promise<string> {
  const reference = bench.fresh("so");
  await postOrder(bench, reference, someOrder(bench, { lines: [line(bench, 1, bench.items[2], 5, "2.50")] }));
  return reference;
}

const delivery = (bench: Bench, salesOrderReference: string, quantity: number) => ({
  salesOrderReference,
  locationId: bench.locations[0],
  date: bench.today,
  lines: [{ lineNumber: 1, quantity }],
  correlationId: bench.fresh("cor"),
});

const post = ({ erp }: Bench, reference: string, body: ReturnType<typeof delivery>) =>
  settled(() => erp.postDelivery({ params: { reference }, body }));

/** Goods that leave. */
export const deliveries: readonly Case[] = [
  {
    capability,
    name: "what is delivered leaves stock once and shows on the order",
    needs: ["postDelivery", "getDelivery", "getSalesOrder", "listStockLevels"],
    run: async (bench) => {
      const order = await orderOfFive(bench);
      const before = await levelOf(bench, bench.items[2], bench.locations[0]);
      const [reference, body] = [bench.fresh("dn"), delivery(bench, order, 2)];
      const first = await post(bench, reference, body);
      const again = await post(bench, reference, body);
      assert.deepEqual([again.number, again.duplicate], [first.number, true]);
      assert.equal(await levelOf(bench, bench.items[2], bench.locations[0]), before - 2);
      assert.deepEqual((await bench.erp.getDelivery({ params: { reference } })).lines, body.lines);
      assert.equal((await bench.erp.getSalesOrder({ params: { reference: order } })).delivered, "partly");
      await post(bench, bench.fresh("dn"), delivery(bench, order, 3));
      assert.equal((await bench.erp.getSalesOrder({ params: { reference: order } })).delivered, "fully");
    },
  },
  {
    capability,
    name: "more than is left is a conflict, also for two at once",
    needs: ["postDelivery"],
    run: async (bench) => {
      const order = await orderOfFive(bench);
      const outcomes = await Promise.allSettled(
        [1, 2].map(() => post(bench, bench.fresh("dn"), delivery(bench, order, 3))),
      );
      const kinds = outcomes.map((each) =>
        each.status === "fulfilled" ? "posted" : (each.reason as { kind?: string }).kind,
      );
      assert.deepEqual(kinds.toSorted(), ["conflict", "posted"]);
    },
  },
  {
    capability,
    name: "nothing leaves for a cancelled or unknown order",
    needs: ["postDelivery", "cancelSalesOrder"],
    run: async (bench) => {
      const order = await orderOfFive(bench);
      await settled(() => bench.erp.cancelSalesOrder({ params: { reference: order }, body: { reason: "over" } }));
      await assert.rejects(post(bench, bench.fresh("dn"), delivery(bench, order, 1)), { kind: "conflict" });
      const unknown = delivery(bench, bench.fresh("so"), 1);
      await assert.rejects(post(bench, bench.fresh("dn"), unknown), { kind: "not-found" });
    },
  },
  {
    capability,
    name: "an order of which goods left can be neither cancelled nor amended",
    needs: ["postDelivery", "cancelSalesOrder", "amendSalesOrder"],
    run: async (bench) => {
      const params = { reference: await orderOfFive(bench) };
      await post(bench, bench.fresh("dn"), delivery(bench, params.reference, 1));
      const cancel = settled(() => bench.erp.cancelSalesOrder({ params, body: { reason: "late" } }));
      await assert.rejects(cancel, { kind: "conflict" });
      const lines = [line(bench, 1, bench.items[2], 1, "2.50")];
      const body = { expectedRevision: 1, lines, total: 250 };
      await assert.rejects(
        settled(() => bench.erp.amendSalesOrder({ params, body })),
        { kind: "conflict" },
      );
    },
  },
  {
    capability,
    name: "the deliveries of an order are listed",
    needs: ["postDelivery", "listDeliveries"],
    run: async (bench) => {
      const order = await orderOfFive(bench);
      const references = [bench.fresh("dn"), bench.fresh("dn")];
      for (const reference of references) await post(bench, reference, delivery(bench, order, 1));
      const { items } = await bench.erp.listDeliveries({ query: { salesOrderReference: order } });
      assert.deepEqual(
        items.map(({ reference }) => reference),
        references,
      );
    },
  },
];
