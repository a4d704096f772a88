import assert from "node:assert/strict";
import { settled } from "../books-under-test.ts";
import type { Case } from "../case.ts";

const capability = "customers";

/** Customer accounts. */
export const customers: readonly Case[] = [
  {
    capability,
    name: "a customer is created once and found again",
    needs: ["putCustomer", "getCustomer"],
    run: async ({ erp, fresh }) => {
      const params = { reference: fresh("c") };
      const made = await erp.putCustomer({ params, body: { name: "Ada Example", country: "United Kingdom" } });
      const found = await erp.putCustomer({ params, body: {} });
      assert.deepEqual([found.customerNumber, found.name], [made.customerNumber, "Ada Example"]);
      const renamed = await erp.putCustomer({ params, body: { name: "Ada Lovelace" } });
      assert.deepEqual([renamed.customerNumber, renamed.name], [made.customerNumber, "Ada Lovelace"]);
      assert.equal((await erp.getCustomer({ params })).country, "United Kingdom");
    },
  },
  {
    capability,
    name: "eight at once make one customer",
    needs: ["putCustomer"],
    run: async ({ erp, fresh }) => {
      const params = { reference: fresh("c") };
      const made = await Promise.all(
        Array.from({ length: 8 }, () => settled(() => erp.putCustomer({ params, body: { name: "Ada Example" } }))),
      );
      assert.equal(new Set(made.map(({ customerNumber }) => customerNumber)).size, 1);
    },
  },
  {
    capability,
    name: "an unknown customer is not found",
    needs: ["getCustomer"],
    run: async ({ erp, fresh }) => {
      await assert.rejects(erp.getCustomer({ params: { reference: fresh("c") } }), { kind: "not-found" });
    },
  },
];
