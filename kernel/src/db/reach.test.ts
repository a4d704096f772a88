/** Whose failure a lost connection is. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDriversLoss, isUnreachable } from "./reach.ts";

const withCode = (code: string, stack?: string): Error =>
  Object.assign(new Error(`connect ${code}`), { code }, stack === undefined ? {} : { stack });

describe("a lost connection", () => {
  it("is a driver's where the code or the way it came says so", () => {
    for (const error of [
      withCode("CONNECTION_CLOSED"),
      withCode("57P01"),
      new Error("Connection terminated unexpectedly"),
      withCode(
        "ECONNRESET",
        "Error: read ECONNRESET\n    at Socket.<anonymous> (/app/node_modules/pg/lib/connection.js:57:10)",
      ),
    ]) {
      assert.ok(isDriversLoss(error), error.message);
    }
  });

  it("is nobody's in particular where any socket may have lost it", () => {
    for (const code of ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]) {
      assert.ok(isUnreachable(withCode(code)), code);
      assert.ok(!isDriversLoss(withCode(code)), code);
    }
    assert.ok(!isDriversLoss(withCode("28P01")), "a refused password is no loss");
  });
});
