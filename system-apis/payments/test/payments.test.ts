import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { openApi } from "@tierline/kernel/testing/open-api";
import { app } from "../src/app.ts";

const payments = await openApi(app, { databaseUrl: await testDatabase() });
let count = 0;
const fresh = (): string => `ord-${String(++count)}`;
const request = (overrides: Partial<Parameters<typeof payments.call.authorizePayment>[0]["body"]> = {}) => ({
  channel: "web",
  token: "tok_visa",
  amount: 1000,
  currency: "GBP",
  correlationId: "cor-1",
  ...overrides,
});
const authorize = (reference: string, overrides: Parameters<typeof request>[0] = {}, deadlineMs = 3000) =>
  payments.call.authorizePayment({ params: { reference }, body: request(overrides) }, { deadlineMs });
const capture = (reference: string, amount: number, ownReference = "c-1", deadlineMs = 3000) =>
  payments.call.capturePayment({ params: { reference, ownReference }, body: { amount } }, { deadlineMs });
const refund = (reference: string, amount: number, ownReference = "r-1", deadlineMs = 3000) =>
  payments.call.refundPayment({ params: { reference, ownReference }, body: { amount } }, { deadlineMs });
const read = (reference: string) => payments.call.getPayment({ params: { reference } });
const annul = (reference: string) => payments.call.voidPayment({ params: { reference } });

describe("a payment", () => {
  it("is authorized, captured and refunded, in parts", async () => {
    const reference = fresh();
    const authorized = await authorize(reference);
    assert.deepEqual([authorized.state, authorized.authorized, authorized.captured], ["authorized", 1000, 0]);
    await capture(reference, 400, "c-1");
    const captured = await capture(reference, 600, "c-2");
    assert.deepEqual([captured.state, captured.captured], ["captured", 1000]);
    await refund(reference, 300, "r-1");
    const refunded = await refund(reference, 700, "r-2");
    assert.deepEqual([refunded.state, refunded.refunded], ["refunded", 1000]);
    assert.deepEqual(await read(authorized.paymentId), refunded);
    assert.ok(!("token" in refunded));
  });

  it("answers a repeat as the first time, and refuses another payment under its reference", async () => {
    const reference = fresh();
    const first = await authorize(reference);
    assert.deepEqual(await authorize(reference), first);
    await assert.rejects(authorize(reference, { amount: 1001 }), { kind: "conflict" });
    await assert.rejects(authorize(reference, { token: "tok_amex" }), { kind: "conflict" });
  });

  it("is authorized once when many ask at once", async () => {
    const reference = fresh();
    const answers = await Promise.all(Array.from({ length: 8 }, () => authorize(reference)));
    assert.equal(new Set(answers.map((answer) => answer.paymentId)).size, 1);
  });

  it("captures and refunds once per own reference, and refuses another amount under it", async () => {
    const reference = fresh();
    await authorize(reference);
    const captures = await Promise.all(Array.from({ length: 6 }, () => capture(reference, 500)));
    assert.ok(captures.every((payment) => payment.captured === 500));
    await assert.rejects(capture(reference, 499), { kind: "conflict" });
    const refunds = await Promise.all(Array.from({ length: 6 }, () => refund(reference, 200)));
    assert.ok(refunds.every((payment) => payment.refunded === 200));
    await assert.rejects(refund(reference, 100), { kind: "conflict" });
  });

  it("never captures more than authorized nor refunds more than captured, however many try", async () => {
    const reference = fresh();
    await authorize(reference);
    const tries = await Promise.allSettled(
      Array.from({ length: 7 }, (_, turn) => capture(reference, 300, `c-${String(turn)}`)),
    );
    assert.equal(tries.filter((attempt) => attempt.status === "fulfilled").length, 3);
    const backs = await Promise.allSettled(
      Array.from({ length: 7 }, (_, turn) => refund(reference, 400, `r-${String(turn)}`)),
    );
    assert.equal(backs.filter((attempt) => attempt.status === "fulfilled").length, 2);
    const payment = await read(reference);
    assert.deepEqual([payment.captured, payment.refunded], [900, 800]);
    await assert.rejects(payments.db.sql`UPDATE payments SET captured = 1001 WHERE reference = ${reference}`, {
      constraint_name: "payments_within_bounds",
    });
  });

  it("is voided before a capture, not after", async () => {
    const reference = fresh();
    await authorize(reference);
    assert.equal((await annul(reference)).state, "voided");
    assert.equal((await annul(reference)).state, "voided");
    await assert.rejects(capture(reference, 1), { kind: "conflict" });
    const other = fresh();
    await authorize(other);
    await capture(other, 1000);
    await assert.rejects(annul(other), { kind: "conflict" });
  });

  it("is not found under a reference nobody used", async () => {
    for (const attempt of [
      read,
      annul,
      (reference: string) => capture(reference, 1),
      (reference: string) => refund(reference, 1),
    ]) {
      await assert.rejects(attempt("nobody"), { kind: "not-found" });
    }
  });

  it("takes tokens only", async () => {
    await assert.rejects(authorize(fresh(), { token: "4242424242424242" }), { kind: "invalid", message: /^\/token/ });
    await assert.rejects(authorize(fresh(), { amount: 0 }), { kind: "invalid", message: /^\/amount/ });
  });
});

describe("test tokens", () => {
  it("decline, and the decline is remembered", async () => {
    for (const token of ["tok_declined", "tok_insufficient_funds", "tok_expired", "tok_nobody_issued"]) {
      const reference = fresh();
      await assert.rejects(authorize(reference, { token }), { kind: "payment-declined" });
      await assert.rejects(authorize(reference, { token }), { kind: "payment-declined" });
      const payment = await read(reference);
      assert.deepEqual([payment.state, payment.authorized], ["declined", 0]);
      await assert.rejects(capture(reference, 1), { kind: "conflict" });
    }
  });

  it("time out after the authorization, which the reference then finds", async () => {
    const reference = fresh();
    await assert.rejects(authorize(reference, { token: "tok_timeout_authorized" }, 100), { kind: "deadline-exceeded" });
    const payment = await read(reference);
    assert.equal(payment.state, "authorized");
    assert.deepEqual(await authorize(reference, { token: "tok_timeout_authorized" }), payment);
  });

  it("time out before the authorization, which the reference then does not find", async () => {
    const reference = fresh();
    await assert.rejects(authorize(reference, { token: "tok_timeout_lost" }, 100), { kind: "deadline-exceeded" });
    await assert.rejects(read(reference), { kind: "not-found" });
    assert.equal((await authorize(reference, { token: "tok_timeout_lost" })).state, "authorized");
    const always = fresh();
    for (const _ of [1, 2]) {
      await assert.rejects(authorize(always, { token: "tok_timeout_always" }, 50), { kind: "deadline-exceeded" });
    }
    await assert.rejects(read(always), { kind: "not-found" });
  });

  it("are slow, or not available the first time", async () => {
    assert.equal((await authorize(fresh(), { token: "tok_slow" })).state, "authorized");
    const reference = fresh();
    await assert.rejects(authorize(reference, { token: "tok_unavailable" }), { kind: "unavailable" });
    assert.equal((await authorize(reference, { token: "tok_unavailable" })).state, "authorized");
  });

  it("fail at the capture or the refund", async () => {
    const declined = fresh();
    await authorize(declined, { token: "tok_capture_declined" });
    await assert.rejects(capture(declined, 1000), { kind: "payment-declined" });
    assert.equal((await read(declined)).state, "authorized");
    const late = fresh();
    await authorize(late, { token: "tok_capture_timeout" });
    await assert.rejects(capture(late, 1000, "c-1", 100), { kind: "deadline-exceeded" });
    assert.equal((await capture(late, 1000)).captured, 1000);
    const slow = fresh();
    await authorize(slow, { token: "tok_refund_timeout" });
    await capture(slow, 1000);
    await assert.rejects(refund(slow, 1000, "r-1", 100), { kind: "deadline-exceeded" });
    assert.equal((await refund(slow, 1000)).refunded, 1000);
  });
});

describe("many payments", () => {
  it("are listed, looked up and totaled", async () => {
    const references = [fresh(), fresh(), fresh()];
    for (const reference of references) await authorize(reference, { channel: "app", amount: 100 });
    await capture(references[0]!, 60);
    const first = await payments.call.listPayments({ query: { channel: "app", limit: 2 } });
    const rest = await payments.call.listPayments({ query: { channel: "app", limit: 2, cursor: first.nextCursor! } });
    assert.deepEqual(
      [...first.items, ...rest.items].map((payment) => payment.reference),
      references,
    );
    assert.equal(rest.nextCursor, null);
    const found = await payments.call.lookupPayments({ body: { references: [...references, "nobody"] } });
    assert.equal(found.payments.length, 3);
    const { totals } = await payments.call.summarizePayments({ query: { channel: "app" } });
    assert.deepEqual(totals, [
      { state: "authorized", currency: "GBP", payments: 2, authorized: 200, captured: 0, refunded: 0 },
      { state: "captured", currency: "GBP", payments: 1, authorized: 100, captured: 60, refunded: 0 },
    ]);
  });
});
