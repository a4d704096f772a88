import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { reply } from "@tierline/kernel/api/operation";
import pino from "pino";
import type { ErpAdapter } from "../src/adapter.ts";
import { embedded } from "../src/adapters/embedded/embedded.ts";
import { verify } from "../src/conformance/verify.ts";

const log = pino({ level: "silent" });
const verified = async (adapter: ErpAdapter) =>
  verify({ adapter, environment: {}, databaseUrl: await testDatabase(), currency: "GBP", log });

/** Which cases failed, by name. */
const failures = (report: Awaited<ReturnType<typeof verified>>): string[] =>
  report.cases.filter(({ state }) => state === "failed").map(({ name, detail }) => `${name}: ${detail}`);

describe("the conformance suite", () => {
  it("finds nothing wrong with the embedded books, and says what it could not try", async () => {
    const report = await verified(embedded);
    assert.deepEqual(failures(report), []);
    const skipped = report.cases.filter(({ state }) => state === "skipped");
    assert.deepEqual([...new Set(skipped.map(({ capability }) => capability))], ["bad connections"]);
    assert.ok(skipped.every(({ detail }) => detail !== ""));
    assert.equal(report.passed + report.skipped, report.cases.length);
  });

  it("finds books that post an order twice, lose decimals, or forget a period's end", async () => {
    const careless: ErpAdapter = {
      ...embedded,
      name: "careless",
      open: async (room) => {
        const backend = await embedded.open(room as never);
        const { port } = backend;
        return {
          ...backend,
          port: {
            ...port,
            postSalesOrder: async (ctx, input) => {
              const answer = await port.postSalesOrder?.(ctx, input);
              assert.ok(answer !== undefined);
              return reply(200, { ...answer.body, duplicate: false });
            },
            getSalesOrder: async (ctx, input) => {
              const answer = await port.getSalesOrder?.(ctx, input);
              assert.ok(answer !== undefined);
              const { lines, ...order } = answer.body;
              return reply(200, { ...order, lines: lines.map((line) => ({ ...line, unitPrice: "1" })) });
            },
          },
        };
      },
    };
    const found = failures(await verified(careless)).join("\n");
    assert.match(found, /the same order again is a duplicate/);
    assert.match(found, /reads back as it was posted, to the last decimal/);
  });
});
