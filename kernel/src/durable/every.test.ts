import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pino } from "pino";
import { every } from "./every.ts";

const quiet = pino({ level: "silent" });

describe("what is done now and then", () => {
  it("is told to stop, and is waited for until it has", async () => {
    const ends: string[] = [];
    const stop = every(60_000, quiet, "working", async (stopping) => {
      await new Promise<void>((resolve) => {
        stopping.addEventListener("abort", () => {
          resolve();
        });
      });
      ends.push("work");
    });
    await stop();
    ends.push("stopped");
    assert.deepEqual(ends, ["work", "stopped"]);
  });

  it("goes on after a run that failed", async () => {
    let runs = 0;
    const again = new Promise<void>((resolve) => {
      const stop = every(1, quiet, "working", () => {
        runs++;
        if (runs < 2) return Promise.reject(new Error("not this time"));
        void stop().then(resolve);
        return Promise.resolve();
      });
    });
    await again;
    assert.ok(runs >= 2);
  });
});
