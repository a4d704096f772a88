import assert from "node:assert/strict";
import { it } from "node:test";
import pino from "pino";
import type { OpenBackend } from "../../backend.ts";
import { backgroundContext } from "../../call-on.ts";
import { getBackendHealth } from "./get-backend-health.ts";

it("asks the books within a part of the caller's time, in whole milliseconds as timers want them", async () => {
  const deadlines: number[] = [];
  const books: Pick<OpenBackend, "name" | "lacks" | "protection" | "check"> = {
    name: "far",
    lacks: {},
    protection: () => null,
    check: (deadline) => {
      deadlines.push(deadline);
      return Promise.resolve();
    },
  };
  const handler = getBackendHealth(books as OpenBackend);
  const log = pino({ level: "silent" });
  const input = { params: undefined, query: undefined, body: undefined };
  for (const patienceMs of [1_001, 1_002, 1_003, 1_004]) {
    const ctx = backgroundContext(log, "test", patienceMs);
    assert.equal((await handler(ctx, input)).body.state, "up");
    assert.ok((deadlines.at(-1) ?? Infinity) < ctx.deadline);
  }
  assert.deepEqual(
    deadlines.filter((deadline) => !Number.isInteger(deadline)),
    [],
  );
});
