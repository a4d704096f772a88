import { reply } from "@tierline/kernel/api/operation";
import { z } from "zod";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { Decimal, Id } from "../client/codec.ts";
import { knownCost } from "../items/item-record.ts";
import { recordsByCode } from "../items/records-by-code.ts";

const CostRecord = z.object({ id: Id, code: z.string(), cost_price: Decimal.nullable() });

/** Costs are in the company's currency: in another there are none. */
export const getCosts =
  (books: Books): ErpPort["getCosts"] =>
  async ({ deadline }, { body: { itemIds, currency } }) => {
    const { code: own } = await books.directory.companyCurrency(deadline);
    if (currency !== own) return reply(200, { currency, costs: [] });
    const wanted = [...new Set(itemIds)];
    const records = await recordsByCode(books, { record: CostRecord, related: [] }, wanted, deadline);
    const costs = wanted.toSorted().flatMap((itemId) => {
      const unitCost = knownCost(records.get(itemId)?.cost_price ?? null);
      return unitCost === null ? [] : [{ itemId, unitCost }];
    });
    return reply(200, { currency, costs });
  };
