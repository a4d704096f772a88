import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Problem, type ProblemKind } from "@tierline/kernel/errors/problem";
import { onlyDocumented } from "./only-documented.ts";

/** What a caller gets when an operation of the books refuses with this kind. */
async function told(operationId: "postSalesOrder" | "getItem", kind: ProblemKind): Promise<string> {
  const refusing = { [operationId]: () => Promise.reject(new Problem(kind, "No.")) };
  const method = onlyDocumented(refusing)[operationId];
  const error: unknown = await method?.().catch((thrown: unknown) => thrown);
  assert.ok(error instanceof Problem);
  assert.equal(error.message, "No.");
  return error.kind;
}

describe("what books refuse", () => {
  it("is told as it is where the contract has the word", async () => {
    assert.equal(await told("postSalesOrder", "conflict"), "conflict");
    assert.equal(await told("getItem", "not-found"), "not-found");
    assert.equal(await told("getItem", "unavailable"), "unavailable");
  });

  it("is told by the nearest word that the operation has", async () => {
    assert.equal(await told("postSalesOrder", "not-found"), "invalid");
    assert.equal(await told("postSalesOrder", "period-closed"), "conflict");
    assert.equal(await told("getItem", "conflict"), "upstream-failed");
  });
});
