import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { clearFaults, setFault } from "../src/adapters/embedded/faults.ts";
import { fresh, openErp, someEntry, someOrder } from "./erp.ts";

const erp = await openErp({ TIERLINE_ERP_FAULTS: "on" });
const order = (reference: string, deadlineMs?: number) =>
  erp.call.postSalesOrder(
    { params: { reference }, body: someOrder({ channelNumber: reference }) },
    deadlineMs === undefined ? {} : { deadlineMs },
  );

describe("faults on demand", () => {
  afterEach(() => clearFaults(erp.db.sql));

  it("refuse before any effect while the books are down", async () => {
    const reference = fresh("ord");
    await setFault(erp.db.sql, { operation: "*", kind: "down" });
    await assert.rejects(order(reference), { kind: "unavailable" });
    await assert.rejects(erp.call.listItems({}), { kind: "unavailable" });
    assert.equal((await erp.call.getBackendHealth({})).state, "down");
    await clearFaults(erp.db.sql);
    assert.equal((await order(reference)).duplicate, false);
    assert.equal((await erp.call.getBackendHealth({})).state, "up");
  });

  it("hit as many calls as asked, of the operation asked", async () => {
    await setFault(erp.db.sql, { operation: "postJournalEntries", kind: "down", times: 1 });
    await order(fresh("ord"));
    const post = () => erp.call.postJournalEntries({ body: { entries: [someEntry()] } });
    await assert.rejects(post(), { kind: "unavailable" });
    assert.equal((await post()).results[0]?.status, "accepted");
  });

  it("take effect and answer after the deadline", async () => {
    const reference = fresh("ord");
    await setFault(erp.db.sql, { operation: "postSalesOrder", kind: "late", times: 1 });
    await assert.rejects(order(reference, 200), { kind: "deadline-exceeded" });
    assert.equal((await order(reference)).duplicate, true);
  });
});

describe("without TIERLINE_ERP_FAULTS", () => {
  it("a fault that is set does nothing", async () => {
    const sound = await openErp();
    await setFault(sound.db.sql, { operation: "*", kind: "down" });
    assert.ok((await sound.call.listItems({})).items.length > 0);
  });
});
