import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { orderRecorded } from "@tierline/kernel/model/events";
import { businessDays } from "../src/events/business-day.ts";
import { adjustment, eventOf, fresh, from, openFinance, settled, someOrder } from "./finance.ts";

const today = new Date().toISOString().slice(0, 10);

describe("the business day", () => {
  const days = businessDays("Europe/London", [
    { place: "NY-*", zone: "America/New_York" },
    { place: "TOKYO", zone: "Asia/Tokyo" },
  ]);

  it("is that of the clock where it was sold", () => {
    assert.equal(days.of("2026-06-30T23:30:00Z", "STORE-1"), "2026-07-01");
    assert.equal(days.of("2026-07-01T00:30:00+01:00"), "2026-07-01");
    assert.equal(days.of("2026-07-01T03:30:00Z", "NY-7"), "2026-06-30");
    assert.equal(days.of("2026-06-30T15:00:00Z", "TOKYO"), "2026-07-01");
    assert.equal(days.of("2026-12-31T23:59:59Z", "STORE-1"), "2026-12-31");
  });

  it("begins at midnight of the books' own clock", () => {
    assert.equal(days.startOf("2026-07-01"), "2026-06-30T23:00:00.000Z");
    assert.equal(days.startOf("2026-01-01"), "2026-01-01T00:00:00.000Z");
    assert.equal(businessDays("Pacific/Kiritimati", []).startOf("2026-07-01"), "2026-06-30T10:00:00.000Z");
    assert.equal(businessDays("America/New_York", []).startOf("2026-07-01"), "2026-07-01T04:00:00.000Z");
  });
});

describe("a sale of a closed period", async () => {
  const finance = await openFinance({ FINANCE_CLOSED_PERIOD: "first-open" });

  it("is posted into the first open one, and says what day it is of", async () => {
    await finance.erp.closePeriod(from, { params: { periodId: "2026-02" } });
    await finance.erp.closePeriod(from, { params: { periodId: "2026-03" } });
    const sold = someOrder({ placedAt: "2026-02-10T12:00:00Z", state: "recorded" });
    await finance.hand(eventOf(orderRecorded, sold));
    await settled(finance);
    const { items } = await finance.erp.listJournalEntries(from, {
      query: { documentPrefix: sold.channelOrderNumber, limit: 5 },
    });
    assert.deepEqual(
      items.map(({ date, memo }) => [date, memo]),
      [["2026-04-01", "Of 2026-02-10, a closed period."]],
    );
    const [event] = (await finance.call.listFinanceEvents({ query: { transactionId: sold.orderId } })).items;
    assert.deepEqual([event?.businessDate, event?.postingDate, event?.state], ["2026-02-10", "2026-04-01", "posted"]);
  });

  it("is a person's business where no later period is open", async () => {
    const sold = someOrder({ placedAt: "2199-06-10T12:00:00Z", state: "recorded" });
    await finance.hand(eventOf(orderRecorded, sold));
    await settled(finance);
    const [event] = (await finance.call.listFinanceEvents({ query: { transactionId: sold.orderId } })).items;
    assert.deepEqual([event?.state, event?.problem?.kind], ["exception", "period-closed"]);
  });
});

describe("what a channel reports to finance", async () => {
  const finance = await openFinance({ TIERLINE_OLDEST_DAYS: "14", TIERLINE_OLDEST_DAYS_BY_CHANNEL: "late=365" });
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const statusOf = async (overrides: Parameters<typeof adjustment>[1]) =>
    (await finance.call.recordFinanceEvents({ body: { events: [adjustment(80, overrides)] } })).results[0];

  it("is refused when its date is further back than the channel may report, or ahead", async () => {
    const channel = fresh("c");
    assert.equal((await statusOf({ channel, businessDate: today }))?.status, "accepted");
    assert.equal((await statusOf({ channel, businessDate: ago(13) }))?.status, "accepted");
    assert.equal((await statusOf({ channel, businessDate: ago(30) }))?.status, "rejected");
    assert.equal((await statusOf({ channel, businessDate: ago(-3) }))?.status, "rejected");
    assert.equal((await statusOf({ channel: "late", businessDate: ago(30) }))?.status, "accepted");
    assert.match((await statusOf({ channel, businessDate: "1999-01-01" }))?.problem?.detail ?? "", /14 days ago/);
  });

  it("is refused in a currency that is not in use", async () => {
    const refused = await statusOf({ currency: "USD", businessDate: today });
    assert.deepEqual(refused?.problem, {
      kind: "invalid",
      detail: "USD is not in use here; GBP, EUR, JPY, KWD are.",
      reason: "currency",
    });
  });
});

describe("an event with its moment", async () => {
  const finance = await openFinance({ FINANCE_TIME_ZONE: "Pacific/Kiritimati" });
  const record = async (...events: object[]) => {
    const { results } = await finance.call.recordFinanceEvents({ body: { events: events as never } });
    return results.map(({ status, problem }) => [status, problem?.reason ?? problem?.kind]);
  };
  const { businessDate: _, ...plain } = adjustment(-250);

  it("is of the day that the clock where the books are kept showed then", async () => {
    // There it is tomorrow already from ten in the morning on, in UTC.
    const occurredAt = `${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}T12:00:00Z`;
    assert.deepEqual(await record({ ...plain, occurredAt }), [["accepted", undefined]]);
    const [kept] = (await finance.call.listFinanceEvents({ query: { reference: plain.reference } })).items;
    assert.equal(kept?.businessDate, today);
    const earlier = occurredAt.replace("T12", "T11");
    assert.deepEqual(await record({ ...plain, occurredAt }, { ...plain, occurredAt: earlier }), [
      ["duplicate", undefined],
      ["rejected", "number-used"],
    ]);
  });

  it("is refused when it has not happened yet, or has no time or two", async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const [a, b, c] = [1, 2, 3].map(() => ({ ...plain, reference: fresh("adjustment") }));
    assert.deepEqual(
      await record({ ...a, occurredAt: soon }, b ?? {}, { ...c, occurredAt: soon, businessDate: today }),
      [
        ["rejected", "ahead"],
        ["rejected", "invalid"],
        ["rejected", "invalid"],
      ],
    );
  });

  it("is the same as an earlier release kept, under the day in UTC", async () => {
    const event = { ...plain, reference: fresh("adjustment") };
    const occurredAt = `${today}T00:00:00Z`;
    assert.deepEqual(await record({ ...event, businessDate: today }), [["accepted", undefined]]);
    assert.deepEqual(await record({ ...event, occurredAt }), [["duplicate", undefined]]);
  });
});
