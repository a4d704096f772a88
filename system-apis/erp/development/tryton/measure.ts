/**
 * How fast the books are on this machine: `node system-apis/erp/development/tryton/measure.ts`. Prints the medians of the README.
 * The journal is that of a trading day: 450 entries of 4 to 100 lines.
 */
import { openTrytonBooks, type TrytonBooks } from "./books.ts";

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function median(name: string, times: number, run: (index: number) => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let index = 0; index < times; index++) {
    const began = performance.now();
    await run(index);
    took.push(performance.now() - began);
  }
  say(`${name}: ${String(Math.round(took.toSorted((a, b) => a - b)[times >> 1] ?? 0))} ms`);
}

async function inParallel(name: string, times: number, callers: number, run: (index: number) => Promise<unknown>) {
  const began = performance.now();
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let index = next++; index < times; index = next++) await run(index);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - began) / 1_000;
  say(`${name}, ${String(callers)} callers: ${(times / seconds).toFixed(1)} a second`);
}

const itemIds = Array.from({ length: 200 }, (_, index) => `M-${String(index)}`);

const document = (index: number, lines: number) => {
  const all = Array.from({ length: lines }, (_, at) => {
    const itemId = itemIds[(index + at) % itemIds.length] ?? "";
    return { lineNumber: at + 1, itemId, quantity: 3, unitPrice: "2.55", amount: 765 };
  });
  const about = { channel: "web-shop", channelNumber: `W-${String(index)}`, customer: {}, currency: "GBP" };
  const when = { locationId: "WH-1", date: "2010-12-01T08:26:00Z", correlationId: "measure" };
  return { ...about, ...when, lines: all, total: 765 * lines };
};

async function sales({ erp, other }: TrytonBooks): Promise<void> {
  const post = (books: typeof erp, reference: string, index: number, lines: number) =>
    books.postSalesOrder({ params: { reference }, body: document(index, lines) });
  await median("post an order of 5 lines", 15, (index) => post(erp, `A-${String(index)}`, index, 5));
  await median("post an order of 50 lines", 9, (index) => post(erp, `B-${String(index)}`, index, 50));
  await inParallel("post orders of 5 lines", 60, 4, (index) =>
    post(index % 2 ? erp : other, `C-${String(index)}`, index, 5),
  );
  await median("read an order of 5 lines", 15, (index) =>
    erp.getSalesOrder({ params: { reference: `A-${String(index)}` } }),
  );
  await median("deliver a line", 15, (index) => {
    const delivery = { salesOrderReference: `A-${String(index)}`, locationId: "WH-1", date: "2010-12-02" };
    const lines = [{ lineNumber: 1, quantity: 3 }];
    return erp.postDelivery({
      params: { reference: `D-${String(index)}` },
      body: { ...delivery, lines, correlationId: "measure" },
    });
  });
}

/** 450 entries of 4 to 100 lines, most of them short: about 6,300 lines. */
const tradingDay = () =>
  Array.from({ length: 450 }, (_, index) => {
    const pairs = index % 50 === 0 ? 50 : index % 10 === 0 ? 25 : 2 + (index % 6);
    const lines = Array.from({ length: pairs }, () => [
      { account: "1100", debit: 765, credit: 0, currency: "GBP" },
      { account: "4000", debit: 0, credit: 765, currency: "GBP" },
    ]).flat();
    const about = { document: `W-${String(index)}`, date: "2010-12-01", kind: "sale", channel: "web-shop" };
    return { ...about, reference: `J-${String(index)}`, correlationId: "measure", lines };
  });

async function journal({ erp }: TrytonBooks): Promise<void> {
  const entries = tradingDay();
  const lines = entries.reduce((sum, entry) => sum + entry.lines.length, 0);
  const began = performance.now();
  let calls = 0;
  for (let left = entries; left.length > 0; calls++) {
    const { results } = await erp.postJournalEntries({ body: { entries: left } });
    left = left.filter((_, index) => results[index]?.status === "rejected");
  }
  const seconds = (performance.now() - began) / 1_000;
  const speed = `${(entries.length / seconds).toFixed(1)} entries, ${(lines / seconds).toFixed(0)} lines a second`;
  say(
    `journal: ${String(entries.length)} entries of ${String(lines)} lines in ${seconds.toFixed(1)} s, ${String(calls)} calls; ${speed}`,
  );
  await median("summarize them", 5, () => erp.summarizeJournal({ body: { channel: "web-shop" } }));
}

async function stock({ erp }: TrytonBooks): Promise<void> {
  const movements = Array.from({ length: 500 }, (_, index) => {
    const where = { itemId: itemIds[index % itemIds.length] ?? "", locationId: "WH-1", date: "2010-12-01" };
    return { ...where, reference: `S-${String(index)}`, quantity: index % 3 === 0 ? 5 : -1, correlationId: "measure" };
  });
  const began = performance.now();
  const { results } = await erp.postStockMovements({ body: { movements } });
  const taken = results.filter(({ status }) => status === "accepted").length;
  const seconds = (performance.now() - began) / 1_000;
  say(`movements: ${String(taken)} in ${seconds.toFixed(1)} s; ${(taken / seconds).toFixed(0)} a second`);
  await median("a page of 200 levels", 9, () => erp.listStockLevels({ query: { limit: 200 } }));
}

const books = await openTrytonBooks(say);
try {
  const price = { priceList: "standard", currency: "GBP", unitPrice: "2.55" };
  const item = { description: "Measured", kind: "goods" as const, stocked: true, prices: [price] };
  await median("import 200 items", 1, () =>
    books.erp.importItems({ body: { items: itemIds.map((itemId) => ({ ...item, itemId })) } }),
  );
  await median("read an item", 25, () => books.erp.getItem({ params: { itemId: "M-7" } }));
  const lookup = { itemIds: itemIds.slice(0, 50), currency: "GBP", priceList: "standard" };
  await median("prices of 50 items", 25, () => books.erp.getPrices({ body: lookup }));
  await sales(books);
  await journal(books);
  await stock(books);
} finally {
  await books.close();
}
