import type { Retailer } from "./journeys/retailer.ts";
import { answered } from "./answered.ts";
import { source } from "./running.ts";

/** Every difference that reconciliation finds, in everything that was ever recorded or in a window of business dates. */
export async function differences(retailer: Retailer, window: { readonly from?: string; readonly to?: string } = {}) {
  const found = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { ...window, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
    const page = await answered(() => retailer.finance.reconcile(source(), { query }));
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}
