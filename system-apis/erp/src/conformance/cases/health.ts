import assert from "node:assert/strict";
import { bookOperations } from "../../contract.ts";
import type { Case } from "../case.ts";

/** Whether the books answer, and say what they can do. */
export const health: readonly Case[] = [
  {
    capability: "health",
    name: "the books answer",
    needs: [],
    run: async ({ erp }) => {
      const { state, detail } = await erp.getBackendHealth({});
      assert.equal(state, "up", detail ?? "");
    },
  },
  {
    capability: "health",
    name: "every operation is either available or has a reason",
    needs: [],
    run: async ({ erp }) => {
      const { capabilities } = await erp.getCapabilities({});
      assert.deepEqual(
        capabilities.map(({ operationId }) => operationId).toSorted(),
        Object.keys(bookOperations).toSorted(),
      );
      for (const { operationId, available, reason } of capabilities) {
        assert.equal(reason === null, available, `${operationId} has ${reason ?? "no reason"}`);
      }
    },
  },
  {
    capability: "health",
    name: "what is lacking is refused as unsupported, with the reason",
    needs: [],
    run: async ({ erp, can, fresh }) => {
      if (!can("getCustomer")) {
        await assert.rejects(erp.getCustomer({ params: { reference: fresh("c") } }), { kind: "unsupported" });
      }
      if (!can("listAccounts")) await assert.rejects(erp.listAccounts({}), { kind: "unsupported" });
      if (!can("listPeriods")) await assert.rejects(erp.listPeriods({}), { kind: "unsupported" });
    },
  },
];
