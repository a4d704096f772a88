/** The journeys of a retailer, channel to ledger. Run with both transports: nobody may notice the difference. */
import { after, before, describe } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { startRunning, type Running } from "../running.ts";
import { afterTheOrder } from "./after-the-order.ts";
import { batchesUnderKeys } from "./batches-under-keys.ts";
import { placingOrders } from "./placing-orders.ts";
import { Retailer } from "./retailer.ts";
import { storesAndBooks } from "./stores-and-books.ts";
import { twoMajors } from "./two-majors.ts";

export function journeys(transport: "direct" | "http"): void {
  describe(`with APIs that call one another by ${transport}`, () => {
    let running: Running;
    let retailer: Retailer;
    before(async () => {
      running = await startRunning({
        databaseUrl: await testDatabase(),
        arguments: ["start", "--transport", transport],
      });
      retailer = new Retailer(running);
    });
    after(() => running.stop());

    placingOrders(() => retailer);
    afterTheOrder(() => retailer);
    storesAndBooks(() => retailer);
    describe("batches under keys", () => {
      batchesUnderKeys(() => running);
    });
    twoMajors(() => retailer);
  });
}
