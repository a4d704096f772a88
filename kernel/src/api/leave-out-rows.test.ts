import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { page, Timestamp, z } from "../model/schema.ts";
import { leaveOutRows } from "./leave-out-rows.ts";

const schema = page(z.object({ at: Timestamp }));
const issuesOf = (body: unknown) => schema.safeParse(body).error?.issues ?? [];
const good = { at: "2026-01-01T00:00:00.000Z" };

describe("a list with a row that breaks its contract", () => {
  it("is shown without that row", () => {
    const body = { items: [good, { at: "2200-01-01T13:59:59.000Z" }, good], nextCursor: "x" };
    const rest = leaveOutRows(body, issuesOf(body));
    assert.deepEqual(rest, { body: { items: [good, good], nextCursor: "x" }, rows: [1] });
  });

  it("is not mended where something else is wrong, or where it is no list", () => {
    const body = { items: [{ at: "never" }], nextCursor: 7 };
    assert.equal(leaveOutRows(body, issuesOf(body)), undefined);
    assert.equal(leaveOutRows({ at: "never" }, issuesOf({ at: "never" })), undefined);
  });
});
