import assert from "node:assert/strict";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import pino from "pino";
import { findAdapter } from "../src/adapters/find-adapter.ts";
import { verify } from "../src/conformance/verify.ts";
import { writeAdapter } from "../src/templates/new-adapter.ts";

/** A src/ of links outside of the tree, so that nothing that reads the tree meets an adapter that is about to go. */
const outside = await mkdtemp(join(tmpdir(), "tierline-adapter-"));
after(() => rm(outside, { recursive: true, force: true }));
const linked = ["../src/adapter.ts", "../src/contract.ts", "../src/port.ts", "../../../node_modules"];
for (const path of linked) {
  const target = fileURLToPath(new URL(path, import.meta.url));
  await symlink(target, join(outside, basename(target)));
}
const parent = join(outside, "adapters");

/** A product that answers, and of which the new adapter knows nothing yet. */
const product = createServer((_request, answer) =>
  answer.writeHead(200, { "content-type": "application/json" }).end("{}"),
);
await new Promise<void>((resolve) => product.listen(0, "127.0.0.1", resolve));
after(() => product.close());

describe("a new adapter", () => {
  it("opens, and the suite lists what is left to write", async () => {
    const { file } = await writeAdapter("acme-one", parent);
    const report = await verify({
      adapter: await findAdapter(file),
      environment: {
        TIERLINE_ERP_ACME_ONE_URL: `http://127.0.0.1:${String((product.address() as AddressInfo).port)}`,
        TIERLINE_ERP_ACME_ONE_USER: "tierline",
        TIERLINE_ERP_ACME_ONE_PASSWORD: "not told",
      },
      databaseUrl: await testDatabase(),
      currency: "GBP",
      log: pino({ level: "silent" }),
    });
    assert.equal(report.adapter, "acme-one");
    const { cases, failed } = report;
    assert.ok(failed > 40, `${String(failed)} failed`);
    const order = cases.find(({ name }) => name === "the same order again is a duplicate with the first answer");
    assert.equal(order?.detail, "unsupported: postSalesOrder is not written yet.");
    assert.equal(cases.find(({ name }) => name === "the books answer")?.state, "passed");
  });

  it("needs its settings, and names the one that is missing but no secret", async () => {
    const adapter = await findAdapter((await writeAdapter("acme-two", parent)).file);
    const environment = { TIERLINE_ERP_ACME_TWO_URL: "http://127.0.0.1:1", TIERLINE_ERP_ACME_TWO_PASSWORD: "s3cret" };
    const log = pino({ level: "silent" });
    const opening = verify({ adapter, environment, databaseUrl: await testDatabase(), currency: "GBP", log });
    await assert.rejects(opening, (error: Error) => {
      assert.equal(error.message, "TIERLINE_ERP_ACME_TWO_USER: must be the user to sign in as.");
      return true;
    });
  });

  it("has a name of lower-case words that nobody else has", async () => {
    await assert.rejects(writeAdapter("Acme", parent), /lower-case words with dashes/);
    await writeAdapter("acme-three", parent);
    await assert.rejects(writeAdapter("acme-three", parent), /There is an adapter acme-three already/);
  });
});
