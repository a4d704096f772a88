/** The conformance suite on the double. Runs where SAP's metadata is; it may not be handed on. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import pino from "pino";
import { sapS4 } from "../src/adapters/sap-s4/sap-s4.ts";
import { verify } from "../src/conformance/verify.ts";
import { startSapDouble } from "./sap-s4/double.ts";
import { missingMetadata } from "./sap-s4/open-books.ts";

it("SAP S/4HANA conforms, but for what it declares to lack", { skip: missingMetadata }, async () => {
  const double = await startSapDouble();
  try {
    const databaseUrl = await testDatabase();
    const log = pino({ level: "silent" });
    const report = await verify({ adapter: sapS4, environment: double.settings, databaseUrl, currency: "GBP", log });
    const failed = report.cases.filter(({ state }) => state === "failed");
    assert.deepEqual(
      failed.map(({ name, detail }) => `${name}: ${detail}`),
      [],
    );
    assert.ok(report.passed >= 47, `only ${String(report.passed)} cases passed`);
  } finally {
    await double.stop();
  }
});
