import assert from "node:assert/strict";
import type { Case } from "../case.ts";
import { someOrder } from "../documents.ts";
import { postOrder } from "./sales-orders.ts";

const capability = "posting status";

/** What became of a posting. */
export const postingStatus: readonly Case[] = [
  {
    capability,
    name: "what was posted is known by its reference and number",
    needs: ["getPosting", "postSalesOrder"],
    run: async (bench) => {
      const reference = bench.fresh("so");
      const { number } = await postOrder(bench, reference, someOrder(bench));
      const posting = await bench.erp.getPosting({ params: { kind: "sales-order", reference } });
      assert.deepEqual([posting.state, posting.number], ["posted", number]);
    },
  },
  {
    capability,
    name: "what was never posted is not found",
    needs: ["getPosting"],
    run: async ({ erp, fresh }) => {
      const params = { kind: "sales-order" as const, reference: fresh("so") };
      await assert.rejects(erp.getPosting({ params }), { kind: "not-found" });
    },
  },
];
