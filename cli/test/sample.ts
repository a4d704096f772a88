/** A small retailer's file with everything the real one has, made from a seed, and the totals it must come to. */
import type { Stock } from "../src/replay/moved-stock.ts";
import type { Amounts } from "../src/replay/report.ts";
import { replayCurrency } from "../src/replay/plan.ts";
import { lineAmount } from "@tierline/kernel/model/money";

export interface Sample {
  readonly csv: string;
  readonly expected: {
    readonly orders: number;
    readonly returns: number;
    readonly stockAdjustments: { readonly accepted: number; readonly rejected: number };
    readonly financeAdjustments: number;
    readonly amounts: Amounts;
    readonly stock: Stock;
  };
}

/** A small generator with good spread (mulberry32), so that a printed seed brings a failure back. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

export function sampleOf(seed: number, invoices: number): Sample {
  const random = randomOf(seed);
  const rows: string[] = [];
  const amounts = { sales: 0, giftCards: 0, refunds: 0, adjustments: 0, net: 0 };
  const stock = { opening: 0, sold: 0, returned: 0, adjusted: 0, onHand: 0, difference: 0 };
  const counts = { orders: 0, returns: 0, accepted: 0, rejected: 0, finance: 0 };
  const pick = <T>(...values: readonly T[]): T => values[random(values.length)] as T;
  const stocked = () => String(20_000 + random(60)) + pick("", "A", "b");
  const price = () => `${String(random(30))}.${String(10 + random(90))}${pick("", "", "5")}`;
  const row = (
    invoice: string,
    code: string,
    text: string,
    quantity: number,
    day: number,
    unitPrice: string,
    customer: string,
  ) =>
    rows.push(
      [
        invoice,
        code,
        text,
        quantity,
        `2011-01-${String(1 + day).padStart(2, "0")} 1${String(random(10))}:00:00`,
        unitPrice,
        customer,
        "United Kingdom",
      ].join(","),
    );
  let written = 0;
  for (let index = 0; index < invoices; index++) {
    const day = random(28);
    // Samples of different seeds never meet: a platform takes a number once.
    const number = `${String(seed)}-${String(index)}`;
    const customer = pick("", "17850.0", "13047");
    const kind = random(10);
    if (kind < 6) {
      counts.orders++;
      for (let line = 0; line <= random(5); line++) {
        const code = line > 0 && random(12) === 0 ? pick("POST", "GIFT_0001_20") : ` ${stocked()}`;
        const quantity = 1 + random(9);
        const unitPrice = price();
        row(number, code, `"Thing, ${code.trim()}"`, quantity, day, unitPrice, customer);
        const amount = lineAmount(quantity, unitPrice, replayCurrency);
        if (code.startsWith("GIFT_")) amounts.giftCards += amount;
        else amounts.sales += amount;
        if (code.startsWith(" ")) stock.sold += quantity;
      }
      if (customer !== "" && random(4) === 0) {
        row(number, "20001", "FREE SAMPLE", 2, day, "0.0", customer);
        stock.sold += 2;
      }
    } else if (kind < 8) {
      counts.returns++;
      const quantity = 1 + random(3);
      const unitPrice = price();
      row(`C${number}`, stocked(), "RETURNED", -quantity, day, unitPrice, customer);
      amounts.refunds += lineAmount(quantity, unitPrice, replayCurrency);
      stock.returned += quantity;
    } else if (kind === 8) {
      const quantity = pick(-3, -1, 4);
      row(number, "20002", "damages", quantity, day, "0.0", "");
      counts.accepted++;
      stock.adjusted += quantity;
      if (quantity < 0) written -= quantity;
      if (random(3) === 0) {
        row(number, "AMAZONFEE", "wrongly coded", -1, day, "0.0", "");
        counts.rejected++;
      }
    } else {
      row(`A${number}`, "B", "Adjust bad debt", 1, day, pick("-11.06", "25.5"), "");
      counts.finance++;
      amounts.adjustments += rows.at(-1)?.includes(",-11.06,") === true ? -1_106 : 2_550;
    }
  }
  stock.opening = stock.sold + written;
  stock.onHand = stock.opening - stock.sold + stock.returned + stock.adjusted;
  amounts.net = amounts.sales + amounts.giftCards - amounts.refunds + amounts.adjustments;
  const { accepted, rejected } = counts;
  return {
    csv: [header, ...rows, ""].join("\n"),
    expected: {
      orders: counts.orders,
      returns: counts.returns,
      stockAdjustments: { accepted, rejected },
      financeAdjustments: counts.finance,
      amounts,
      stock,
    },
  };
}
