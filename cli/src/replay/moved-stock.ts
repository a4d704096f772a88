/** What moved in the ledger of stock, against what the file says. */
import { setTimeout as delay } from "node:timers/promises";
import { sum } from "@tierline/kernel/model/money";
import { channel, chunks, pollMs, stalledMs } from "./asking.ts";
import { isStocked, type Invoice, type Plan } from "./plan.ts";
import type { PlatformClient } from "./platform-client.ts";
import type { Opening, Sent } from "./send.ts";
import type { OnProgress } from "./stage.ts";

/** Units. */
export interface Stock {
  opening: number;
  sold: number;
  returned: number;
  /** Signed: write-offs are negative. */
  adjusted: number;
  onHand: number;
  /** What the ledger of stock says less what the file says. */
  difference: number;
}

/** Asks the ledger of stock until the units of the file have moved, or nothing moves any more. */
export async function stockOf(
  platform: PlatformClient,
  plan: Plan,
  opening: readonly Opening[],
  sent: Sent,
  onProgress: OnProgress,
): Promise<Stock> {
  const expected = expectedStock(plan, opening, sent);
  const documents = [
    ...opening.map(({ number }) => number),
    ...sent.orders.numbers,
    ...sent.returns.numbers,
    ...sent.stockAdjustments.numbers,
  ];
  let movedAt = Date.now();
  let best = -1;
  for (;;) {
    const found = { receipt: 0, sale: 0, return: 0, adjustment: 0 } as Record<string, number>;
    for (const part of chunks(documents)) {
      const { totals } = await platform.patiently((from) =>
        platform.inventory.summarizeMovements(from, { body: { source: channel, documents: part } }),
      );
      for (const { type, delta } of totals) found[type] = (found[type] ?? 0) + delta;
    }
    const onHand = sum(Object.values(found));
    const difference = onHand - expected.onHand;
    const moved = Math.abs(found["sale"] ?? 0) + (found["return"] ?? 0);
    onProgress("Moving the stock", moved, expected.sold + expected.returned);
    if (difference === 0 || Date.now() - movedAt > stalledMs) {
      return {
        opening: found["receipt"] ?? 0,
        sold: -(found["sale"] ?? 0),
        returned: found["return"] ?? 0,
        adjusted: found["adjustment"] ?? 0,
        onHand,
        difference,
      };
    }
    if (moved > best) [best, movedAt] = [moved, Date.now()];
    await delay(pollMs);
  }
}

/** What the file says of the entries that were taken. */
function expectedStock(plan: Plan, opening: readonly Opening[], sent: Sent): Stock {
  const units = (invoices: ReadonlyMap<string, Invoice>, taken: readonly string[]) =>
    sum(
      taken.flatMap((number) =>
        (invoices.get(number)?.lines ?? []).map(({ code, quantity }) => (isStocked(code) ? quantity : 0)),
      ),
    );
  const sold = units(plan.orders, sent.orders.numbers);
  const returned = units(plan.returns, sent.returns.numbers);
  const taken = new Set(sent.stockAdjustments.numbers);
  const adjusted = sum(plan.stockAdjustments.map(({ number, difference }) => (taken.has(number) ? difference : 0)));
  const open = sum(opening.map(({ quantity }) => quantity));
  return { opening: open, sold, returned, adjusted, onHand: open - sold + returned + adjusted, difference: 0 };
}
