import assert from "node:assert/strict";
import { settled } from "../books-under-test.ts";
import type { Case } from "../case.ts";
import { asSent, line, someOrder, totalOf } from "../documents.ts";
import { postOrder } from "./sales-orders.ts";

const capability = "sales orders";

/** Orders that change after they were posted. */
export const amendments: readonly Case[] = [
  {
    capability,
    name: "an amendment replaces the lines and raises the revision; repeated, it changes nothing",
    needs: ["postSalesOrder", "amendSalesOrder", "getSalesOrder"],
    run: async (bench) => {
      const params = { reference: bench.fresh("so") };
      await postOrder(bench, params.reference, someOrder(bench));
      const lines = [line(bench, 1, bench.items[0], 5, "6.95"), line(bench, 3, bench.items[2], 2, "0.125")];
      const body = { expectedRevision: 1, lines, total: totalOf(lines) };
      const amend = () => settled(() => bench.erp.amendSalesOrder({ params, body }));
      assert.deepEqual(await amend().then(({ revision, duplicate }) => [revision, duplicate]), [2, false]);
      assert.deepEqual(await amend().then(({ revision, duplicate }) => [revision, duplicate]), [2, true]);
      const kept = await bench.erp.getSalesOrder({ params });
      assert.deepEqual([asSent(kept).lines, kept.total], [asSent({ ...kept, lines }).lines, totalOf(lines)]);
    },
  },
  {
    capability,
    name: "of two who change one revision, one meets a conflict",
    needs: ["postSalesOrder", "amendSalesOrder", "getSalesOrder"],
    run: async (bench) => {
      const params = { reference: bench.fresh("so") };
      await postOrder(bench, params.reference, someOrder(bench));
      const outcomes = await Promise.allSettled(
        [2, 3].map((quantity) => {
          const lines = [line(bench, 1, bench.items[0], quantity, "6.95")];
          const body = { expectedRevision: 1, lines, total: totalOf(lines) };
          return settled(() => bench.erp.amendSalesOrder({ params, body }));
        }),
      );
      const refused = outcomes.filter((outcome) => outcome.status === "rejected");
      assert.deepEqual(
        refused.map(({ reason }) => (reason as { kind?: string }).kind),
        ["conflict"],
      );
      assert.equal((await bench.erp.getSalesOrder({ params })).revision, 2);
    },
  },
  {
    capability,
    name: "a cancelled order cannot be amended",
    needs: ["postSalesOrder", "cancelSalesOrder", "amendSalesOrder"],
    run: async (bench) => {
      const params = { reference: bench.fresh("so") };
      await postOrder(bench, params.reference, someOrder(bench));
      await settled(() => bench.erp.cancelSalesOrder({ params, body: { reason: "over" } }));
      const lines = [line(bench, 1, bench.items[0], 1, "6.95")];
      const body = { expectedRevision: 1, lines, total: totalOf(lines) };
      await assert.rejects(
        settled(() => bench.erp.amendSalesOrder({ params, body })),
        { kind: "conflict" },
      );
    },
  },
];
