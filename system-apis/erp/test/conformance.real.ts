/** The conformance suite against the real Tryton, and against SAP's own runtime with SAP's own metadata. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import pino from "pino";
import { bringUp, type RunningErp } from "../development/bring-up.ts";
import { findAdapter } from "../src/adapters/find-adapter.ts";
import type { Report } from "../src/conformance/report.ts";
import { verify } from "../src/conformance/verify.ts";
import { sapMetadata } from "./sap-s4/double.ts";

const home = await mkdtemp(join(tmpdir(), "tierline-conformance-"));
const running: RunningErp[] = [];
after(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await rm(home, { recursive: true, force: true });
});

async function verified(name: string): Promise<Report> {
  const erp = await bringUp(name, { home: join(home, name), log: () => undefined });
  running.push(erp);
  return verify({
    adapter: await findAdapter(name),
    environment: erp.settings,
    databaseUrl: await testDatabase(),
    currency: "GBP",
    log: pino({ level: "silent" }),
  });
}

const failures = ({ cases }: Report): string[] =>
  cases.filter(({ state }) => state === "failed").map(({ name, detail }) => `${name}: ${detail}`);

describe("conformance", () => {
  it("of Tryton: every case passes, none is skipped", async () => {
    const report = await verified("tryton");
    assert.deepEqual(failures(report), []);
    assert.equal(report.skipped, 0);
  });

  const metadata = sapMetadata(process.env);
  const without = metadata === undefined && "SAP's metadata is not there (TIERLINE_SAP_METADATA)";
  it("of SAP S/4HANA: nothing fails, and what is skipped is declared", { skip: without }, async () => {
    const report = await verified("sap-s4");
    assert.deepEqual(failures(report), []);
    const { lacks } = await findAdapter("sap-s4");
    const reasons = new Set(Object.values(lacks));
    const skipped = report.cases.filter(({ state }) => state === "skipped");
    assert.ok(skipped.every(({ detail }) => reasons.has(detail)));
  });
});
