/** Whole lives of orders, generated: what is bought, how it is paid, when it is cancelled or shipped, what comes back, and where. */
import * as fc from "fast-check";
import { lineAmount } from "@tierline/kernel/model/money";

export interface LifeLine {
  /** Which of the life's two items. */
  readonly item: 0 | 1;
  readonly quantity: number;
  /** Percent off the list price; null: the price is not stated. */
  readonly off: number | null;
}

/** One return: units of either item, at the shop's own counter or in a store. */
export interface LifeReturn {
  readonly counter: "web" | "store";
  readonly units: readonly [number, number];
}

export interface Life {
  readonly currency: "GBP" | "JPY" | "KWD";
  /** List prices in millionths of the currency. */
  readonly prices: readonly [number, number];
  readonly lines: readonly LifeLine[];
  readonly token:
    "tok_visa" | "tok_declined" | "tok_capture_declined_once" | "tok_unavailable" | "tok_capture_unavailable";
  /** From a place that ships by itself, or from one that waits for its shipment to be reported. */
  readonly place: "WH-1" | "WH-2";
  /** `race`: shipped and cancelled at the same moment. */
  readonly fate: "ship" | "cancel" | "race";
  readonly returns: readonly LifeReturn[];
  /** All returns at the same moment, or one after the other. */
  readonly together: boolean;
}

const price = fc.oneof(
  fc.constantFrom(425_000, 2_550_000, 8_500_000, 0, 333_333, 10_000_000),
  fc.integer({ min: 0, max: 99_999_999 }),
);

const line: fc.Arbitrary<LifeLine> = fc.record({
  item: fc.constantFrom(0, 1),
  quantity: fc.integer({ min: 1, max: 7 }),
  off: fc.constantFrom(null, null, 0, 10, 25, 50),
});

export const anyLife: fc.Arbitrary<Life> = fc
  .record<Life>({
    currency: fc.constantFrom("GBP", "GBP", "GBP", "JPY", "KWD"),
    prices: fc.tuple(price, price),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    token: fc.constantFrom(
      "tok_visa",
      "tok_visa",
      "tok_visa",
      "tok_visa",
      "tok_declined",
      "tok_capture_declined_once",
      "tok_unavailable",
      "tok_capture_unavailable",
    ),
    place: fc.constantFrom("WH-1", "WH-1", "WH-2"),
    fate: fc.constantFrom("ship", "ship", "ship", "cancel", "race"),
    returns: fc.array(
      fc.record({
        counter: fc.constantFrom("web", "web", "store"),
        units: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
      }),
      { maxLength: 5 },
    ),
    together: fc.boolean(),
  })
  .map((life) => ({ ...life, prices: [sold(life, 0), sold(life, 1)] as const }));

/** The currency's smallest unit, in millionths. */
const smallest = { GBP: 10_000, JPY: 1_000_000, KWD: 1_000 } as const;

/** For nothing, or for enough that half of it is not rounded away in many lines (ADR 38). */
const sold = ({ currency, prices }: Life, item: 0 | 1): number =>
  prices[item] === 0 ? 0 : Math.max(prices[item], 20 * smallest[currency]);

/** Millionths as a decimal string. */
export const decimal = (micros: number): string =>
  `${String(Math.trunc(micros / 1e6))}.${String(micros % 1e6).padStart(6, "0")}`;

/** What a line is sold at. */
export const priceOf = ({ prices }: Life, { item, off }: LifeLine): string =>
  decimal(Math.ceil((prices[item] * (100 - (off ?? 0))) / 100));

/** What the order comes to. */
export const totalOf = (life: Life): number =>
  life.lines.reduce((sum, each) => sum + lineAmount(each.quantity, priceOf(life, each), life.currency), 0);

export const unitsOf = ({ lines }: Life, item: 0 | 1): number =>
  lines.filter((each) => each.item === item).reduce((sum, { quantity }) => sum + quantity, 0);
