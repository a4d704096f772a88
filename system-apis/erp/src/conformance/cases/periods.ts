import assert from "node:assert/strict";
import type { Bench, Case } from "../case.ts";
import { someEntry } from "../documents.ts";
import { accounts, postEntries } from "./journal.ts";

const capability = "periods";

/** An open period long past, in which nobody posts any more. */
async function oldOpenPeriod({ erp }: Bench) {
  const [period] = (await erp.listPeriods({ query: { state: "open", limit: 1 } })).items;
  assert.ok(period !== undefined, "a period is open");
  return period;
}

/** Periods that are closed and opened. */
export const periods: readonly Case[] = [
  {
    capability,
    name: "nothing is posted into a closed period, and what was posted before stays a duplicate",
    needs: ["listPeriods", "closePeriod", "reopenPeriod", "postJournalEntries", "listAccounts"],
    run: async (bench) => {
      const { periodId, from } = await oldOpenPeriod(bench);
      const [pair, params] = [await accounts(bench), { periodId }];
      const before = someEntry(bench, pair, 100, { date: from });
      await postEntries(bench, [before]);
      assert.equal((await bench.erp.closePeriod({ params })).state, "closed");
      try {
        const results = await postEntries(bench, [someEntry(bench, pair, 100, { date: from }), before]);
        assert.deepEqual(
          results.map(({ status, problem }) => problem?.kind ?? status),
          ["period-closed", "duplicate"],
        );
      } finally {
        assert.equal((await bench.erp.reopenPeriod({ params })).state, "open");
      }
      const [after] = await postEntries(bench, [someEntry(bench, pair, 100, { date: from })]);
      assert.equal(after?.status, "accepted");
    },
  },
  {
    capability,
    name: "a period that is not there cannot be closed",
    needs: ["closePeriod"],
    run: async ({ erp }) => {
      await assert.rejects(erp.closePeriod({ params: { periodId: "1901-01" } }), { kind: "not-found" });
    },
  },
];
