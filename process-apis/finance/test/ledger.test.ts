import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { orderRecorded, returnAccepted } from "@tierline/kernel/model/events";
import { adjustment, eventOf, fresh, from, openFinance, settled, someOrder, someReturn } from "./finance.ts";

const finance = await openFinance();
const channel = fresh("channel");
const giftCard = {
  ...someOrder().lines[0]!,
  itemId: "GIFT-CARD-25",
  kind: "gift-card" as const,
  stocked: false,
  amount: 2500,
};

describe("the ledger of a window", () => {
  it("is what the journal says: gift cards apart, refunds positive, adjustments signed", async () => {
    await finance.hand(
      eventOf(orderRecorded, someOrder({ channel, channelOrderNumber: "A-1" })),
      eventOf(orderRecorded, someOrder({ channel, channelOrderNumber: "A-2", lines: [giftCard] })),
      eventOf(returnAccepted, someReturn({ channel, channelReturnNumber: "A-3" })),
      eventOf(
        returnAccepted,
        someReturn({
          channel,
          channelReturnNumber: "A-4",
          lines: [{ ...giftCard, amount: 1000, disposition: "none" }],
        }),
      ),
    );
    await finance.call.recordFinanceEvents({ body: { events: [adjustment(-250, { channel, document: "A-5" })] } });
    await settled(finance);
    const ledger = await finance.call.getLedgerSummary({ body: { channel } });
    assert.deepEqual(ledger, {
      currency: "GBP",
      sales: 1785,
      giftCards: 2500,
      refunds: 1695,
      adjustments: -250,
      net: 2340,
      balanced: true,
      entries: 5,
      recorded: 5,
      pending: 0,
      exceptions: 0,
    });
  });

  it("is narrowed by business date, by the documents' prefix and by currency", async () => {
    const other = fresh("channel");
    const sale = (placedAt: string, channelOrderNumber: string, currency = "GBP") =>
      eventOf(orderRecorded, someOrder({ channel: other, placedAt, channelOrderNumber, currency }));
    await finance.hand(
      sale("2026-01-01T23:59:59Z", "X-1"),
      sale("2026-01-02T00:00:00Z", "X-2"),
      sale("2026-01-02T23:59:59Z", "Y-1"),
      sale("2026-01-03T00:00:00Z", "X-3"),
      sale("2026-01-02T12:00:00Z", "X-4", "EUR"),
    );
    const sales = async (query: object) =>
      (await finance.call.getLedgerSummary({ body: { channel: other, ...query } })).sales;
    assert.equal(await sales({ from: "2026-01-02", to: "2026-01-03" }), 2 * 1785);
    assert.equal(await sales({ from: "2026-01-02", to: "2026-01-03", documentPrefix: "X-" }), 1785);
    assert.equal(await sales({ currency: "EUR" }), 1785);
    assert.equal(await sales({ documentPrefix: "Z" }), 0);
  });

  it("does not depend on our own records", async () => {
    const lines = [
      { account: "1100", debit: 111, credit: 0, currency: "GBP" },
      { account: "4000", debit: 0, credit: 111, currency: "GBP" },
    ];
    const entry = {
      reference: fresh("elsewhere"),
      document: "E",
      date: "2026-11-21",
      kind: "sale",
      channel: "elsewhere",
      correlationId: "c",
      lines,
    };
    await finance.erp.postJournalEntries(from, { body: { entries: [entry] } });
    assert.equal((await finance.call.getLedgerSummary({ body: { channel: "elsewhere" } })).sales, 111);
  });
});
