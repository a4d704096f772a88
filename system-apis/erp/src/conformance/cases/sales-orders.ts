import assert from "node:assert/strict";
import { settled } from "../books-under-test.ts";
import type { Bench, Case } from "../case.ts";
import { asSent, line, someOrder } from "../documents.ts";

const capability = "sales orders";

/** Posts an order, sending it again while the books cannot be reached. */
export const postOrder = ({ erp }: Bench, reference: string, body: ReturnType<typeof someOrder>) =>
  settled(() => erp.postSalesOrder({ params: { reference }, body }));

/** Throws if the books hold the document more than once; where nobody can tell, nothing is claimed. */
export async function assertOnce(bench: Bench, reference: string): Promise<void> {
  assert.equal((await bench.count("sales-order", reference)) ?? 1, 1, `${reference} is in the books more than once`);
}

/** Orders as they are posted, read, listed and cancelled. */
export const salesOrders: readonly Case[] = [
  {
    capability,
    name: "an order reads back as it was posted, to the last decimal",
    needs: ["postSalesOrder", "getSalesOrder"],
    run: async (bench) => {
      const reference = bench.fresh("so");
      const lines = [line(bench, 1, bench.items[0], 3, "0.333333"), line(bench, 2, bench.items[1], 7, "12.345")];
      const order = someOrder(bench, { lines });
      await postOrder(bench, reference, order);
      const kept = await bench.erp.getSalesOrder({ params: { reference } });
      assert.deepEqual(asSent(kept), asSent(order));
      assert.deepEqual([kept.state, kept.revision, kept.delivered], ["open", 1, "none"]);
    },
  },
  {
    capability,
    name: "a customer with a reference goes with the order",
    needs: ["postSalesOrder", "getSalesOrder", "getCustomer"],
    run: async (bench) => {
      const [reference, customer] = [bench.fresh("so"), bench.fresh("c")];
      await postOrder(bench, reference, someOrder(bench, { customer: { reference: customer, name: "Ada Example" } }));
      assert.equal((await bench.erp.getSalesOrder({ params: { reference } })).customer.reference, customer);
      assert.equal((await bench.erp.getCustomer({ params: { reference: customer } })).reference, customer);
    },
  },
  {
    capability,
    name: "the same order again is a duplicate with the first answer",
    needs: ["postSalesOrder"],
    run: async (bench) => {
      const [reference, order] = [bench.fresh("so"), someOrder(bench)];
      const first = await postOrder(bench, reference, order);
      const again = await postOrder(bench, reference, order);
      assert.deepEqual([first.duplicate, again.duplicate], [false, true]);
      assert.deepEqual([again.number, again.postedAt], [first.number, first.postedAt]);
    },
  },
  {
    capability,
    name: "another order under the same reference is a conflict",
    needs: ["postSalesOrder", "getSalesOrder"],
    run: async (bench) => {
      const [reference, order] = [bench.fresh("so"), someOrder(bench)];
      await postOrder(bench, reference, order);
      const other = someOrder(bench, { lines: [line(bench, 1, bench.items[2], 1, "1.00")] });
      await assert.rejects(postOrder(bench, reference, other), { kind: "conflict" });
      assert.deepEqual(asSent(await bench.erp.getSalesOrder({ params: { reference } })), asSent(order));
    },
  },
  {
    capability,
    name: "eight parallel posts of one order make one order",
    needs: ["postSalesOrder"],
    run: async (bench) => {
      const [reference, order] = [bench.fresh("so"), someOrder(bench)];
      const answers = await Promise.all(Array.from({ length: 8 }, () => postOrder(bench, reference, order)));
      assert.equal(new Set(answers.map(({ number }) => number)).size, 1);
      await assertOnce(bench, reference);
    },
  },
  {
    capability,
    name: "an unknown item is named by its line, and nothing is posted",
    needs: ["postSalesOrder", "getSalesOrder"],
    run: async (bench) => {
      const reference = bench.fresh("so");
      const lines = [line(bench, 1, bench.items[0], 1, "1.00"), line(bench, 2, "NO-SUCH-ITEM", 1, "1.00")];
      const refused = postOrder(bench, reference, someOrder(bench, { lines }));
      await assert.rejects(refused, (error: { kind?: string; extras?: { errors?: { pointer?: string }[] } }) => {
        assert.deepEqual([error.kind, error.extras?.errors?.[0]?.pointer], ["unknown-item", "/lines/1/itemId"]);
        return true;
      });
      await assert.rejects(bench.erp.getSalesOrder({ params: { reference } }), { kind: "not-found" });
    },
  },
  {
    capability,
    name: "an unknown place is refused, and nothing is posted",
    needs: ["postSalesOrder", "getSalesOrder"],
    run: async (bench) => {
      const reference = bench.fresh("so");
      const order = someOrder(bench, { locationId: "NOWHERE-9" });
      await assert.rejects(postOrder(bench, reference, order), { kind: "invalid" });
      await assert.rejects(bench.erp.getSalesOrder({ params: { reference } }), { kind: "not-found" });
    },
  },
  {
    capability,
    name: "amounts that do not add up are refused",
    needs: ["postSalesOrder"],
    run: async (bench) => {
      const order = someOrder(bench, { total: 1 });
      await assert.rejects(postOrder(bench, bench.fresh("so"), order), { kind: "invalid" });
    },
  },
  {
    capability,
    name: "a cancelled order stays cancelled, with its first reason",
    needs: ["postSalesOrder", "cancelSalesOrder", "getSalesOrder"],
    run: async (bench) => {
      const params = { reference: bench.fresh("so") };
      await postOrder(bench, params.reference, someOrder(bench));
      const cancel = (reason: string) => settled(() => bench.erp.cancelSalesOrder({ params, body: { reason } }));
      assert.deepEqual(await cancel("first").then(({ state, duplicate }) => [state, duplicate]), ["cancelled", false]);
      assert.equal((await cancel("second")).duplicate, true);
      const { state, cancelReason } = await bench.erp.getSalesOrder({ params });
      assert.deepEqual([state, cancelReason], ["cancelled", "first"]);
    },
  },
  {
    capability,
    name: "orders are found by their references, with how they stand",
    needs: ["postSalesOrder", "cancelSalesOrder", "lookupSalesOrders"],
    run: async (bench) => {
      const [open, gone] = [bench.fresh("so"), bench.fresh("so")];
      const { total } = someOrder(bench);
      for (const reference of [open, gone]) await postOrder(bench, reference, someOrder(bench));
      await settled(() => bench.erp.cancelSalesOrder({ params: { reference: gone }, body: { reason: "none" } }));
      const references = [gone, bench.fresh("so"), open];
      const { orders } = await bench.erp.lookupSalesOrders({ body: { references } });
      assert.deepEqual(
        orders.map(({ reference, state, total: amount }) => [reference, state, amount]),
        [
          [open, "open", total],
          [gone, "cancelled", total],
        ],
      );
    },
  },
  {
    capability,
    name: "what was never posted cannot be read or cancelled",
    needs: ["getSalesOrder", "cancelSalesOrder"],
    run: async ({ erp, fresh }) => {
      const params = { reference: fresh("so") };
      await assert.rejects(erp.getSalesOrder({ params }), { kind: "not-found" });
      await assert.rejects(erp.cancelSalesOrder({ params, body: { reason: "none" } }), { kind: "not-found" });
    },
  },
  {
    capability,
    name: "pages show every order once, also while others arrive",
    needs: ["postSalesOrder", "listSalesOrders"],
    run: async (bench) => {
      const channel = bench.fresh("ch");
      const references = [1, 2, 3].map(() => bench.fresh("so"));
      for (const reference of references) await postOrder(bench, reference, someOrder(bench, { channel }));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { items, nextCursor } = await bench.erp.listSalesOrders({
          query: { channel, limit: 2, ...(cursor === undefined ? {} : { cursor }) },
        });
        seen.push(...items.map(({ reference }) => reference));
        if (cursor === undefined) await postOrder(bench, bench.fresh("so"), someOrder(bench, { channel }));
        cursor = nextCursor ?? undefined;
      } while (cursor !== undefined);
      assert.equal(new Set(seen).size, seen.length);
      assert.deepEqual(seen.slice(0, 3), references);
    },
  },
];
