import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { ErpPort } from "../../../port.ts";
import type { ExampleClient } from "../client.ts";

/** As Example answers: read it with Zod, so that a surprise is an error here and not somewhere above. */
const ExampleItem = z.object({
  code: z.string(),
  name: z.string(),
  keptInStock: z.boolean(),
  modified: z.string(),
  price: z.string().nullable(),
  currency: z.string(),
});

/** Canonical terms out; none of Example's words leaves this folder. */
export const getItem =
  (client: ExampleClient): ErpPort["getItem"] =>
  async ({ deadline }, { params: { itemId } }) => {
    const found = await client.read(`/items/${encodeURIComponent(itemId)}`, deadline);
    if (found === undefined) throw new Problem("not-found", `There is no item ${itemId}.`);
    const { code, name, keptInStock, modified, price, currency } = ExampleItem.parse(found);
    return reply(200, {
      itemId: code,
      description: name,
      kind: keptInStock ? "goods" : "service",
      stocked: keptInStock,
      changedAt: modified,
      cost: null,
      prices: price === null ? [] : [{ priceList: "standard", currency, unitPrice: price }],
    });
  };
