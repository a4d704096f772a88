import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createLocalLimiter } from "./local-limiter.ts";
import { endOf } from "./limiter.ts";

const allowance = { name: "write", requests: 3, span: 10 } as const;

function setUp(maxWindows?: number) {
  let time = 1_000;
  const limiter = createLocalLimiter({ now: () => time, ...(maxWindows === undefined ? {} : { maxWindows }) });
  return {
    pass: (ms: number) => {
      time += ms;
    },
    take: (clientId = "web-shop") => limiter.take(clientId, allowance).admitted,
  };
}

describe("limits of one process", () => {
  it("admit exactly the quota in each window, however the requests come", () => {
    const { take, pass } = setUp();
    const admitted: number[] = [];
    for (let window = 0; window < 5; window += 1) {
      let count = 0;
      for (let ms = 0; ms < 10_000; ms += 100) {
        if (take()) count += 1;
        pass(100);
      }
      admitted.push(count);
    }
    assert.deepEqual(admitted, [3, 3, 3, 3, 3]);
  });

  it("forget windows that have ended first, so that nobody gains by being forgotten", () => {
    const { take, pass } = setUp(10);
    for (let i = 0; i < 9; i += 1) take(`early-${String(i)}`);
    pass(10_000);
    for (let i = 0; i < 3; i += 1) take();
    for (let i = 0; i < 7; i += 1) take(`passing-${String(i)}`);
    assert.equal(take(), false);
  });

  it("remember a bounded number of clients, whatever comes", () => {
    const { take } = setUp(10);
    for (let i = 0; i < 1_000; i += 1) take(`client-${String(i)}`);
    assert.equal(take("client-0"), true);
  });
});

describe("calendar windows", () => {
  it("end with the day and the month in UTC", () => {
    const leapDay = Date.UTC(2028, 1, 29, 12);
    assert.equal(endOf("day", leapDay), Date.UTC(2028, 2, 1));
    assert.equal(endOf("month", leapDay), Date.UTC(2028, 2, 1));
    assert.equal(endOf("month", Date.UTC(2027, 11, 31, 23, 59, 59, 999)), Date.UTC(2028, 0, 1));
    assert.equal(endOf(10, leapDay), leapDay + 10_000);
  });
});
