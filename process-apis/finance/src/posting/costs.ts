/** Unit costs as the books know them, kept for a while. */
import type { CallSource } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import { factStore } from "@tierline/kernel/client/fact-store";
import { ReadThrough } from "@tierline/kernel/client/read-through";
import type { Database } from "@tierline/kernel/db/database";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import type { UnitCosts } from "./value-units.ts";

export interface Costs {
  /** Throws when the books are away and a cost was never read. */
  find(itemIds: readonly string[], currency: string, from: CallSource): Promise<UnitCosts>;
}

/** system/erp's own bound on one look-up. */
const mostPerLookup = 2_000;
const staleMs = 86_400_000;

export function costsOf(erp: Pick<Client<Erp>, "getCosts">, freshMs: number, db: Pick<Database, "sql">): Costs {
  const byCurrency = new Map<string, ReadThrough<string>>();
  const create = (currency: string): ReadThrough<string> =>
    new ReadThrough({
      max: 50_000,
      freshMs,
      staleMs,
      load: (itemIds, from) => load(erp, currency, itemIds, from),
      store: factStore(db, `costs in ${currency}`),
    });
  return {
    async find(itemIds, currency, from) {
      if (itemIds.length === 0) return new Map();
      const known = byCurrency.get(currency) ?? create(currency);
      byCurrency.set(currency, known);
      return (await known.many(itemIds, from)).found;
    },
  };
}

async function load(
  erp: Pick<Client<Erp>, "getCosts">,
  currency: string,
  itemIds: readonly string[],
  from: CallSource,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < itemIds.length; start += mostPerLookup) {
    const body = { currency, itemIds: itemIds.slice(start, start + mostPerLookup) };
    const { costs } = await erp.getCosts(from, { body });
    for (const { itemId, unitCost } of costs) found.set(itemId, unitCost);
  }
  return found;
}
