/** Why an order is refused, in the shop's words. What the tiers below wrote themselves does not get here (ADR 36). */
import { mostUnits } from "@tierline/kernel/model/stock";
import type { Refusals } from "@tierline/kernel/api/operation";
import { z } from "@tierline/kernel/model/schema";

/** What both orders and returns may meet. */
export const reporting = {
  currency: "The currency is not in use here.",
  "too-long-ago": "This is further back than the shop may report.",
  ahead: "This has not happened yet.",
} as const;

export const following: Refusals = { says: { "not-found": "The shop has no such order." } };

export const cancelling: Refusals = {
  says: {
    ...following.says,
    conflict: { "goods-left": "The goods have left: the order can be returned, no longer cancelled." },
  },
};

/** What is short, as the tiers below say it. */
const Missing = z.object({
  lines: z.array(z.object({ itemId: z.string(), requested: z.number(), available: z.number() })),
});

export const placing: Refusals = {
  says: {
    invalid: {
      ...reporting,
      "no-store": "Nothing can be collected there.",
      "too-many": `An order may have at most ${mostUnits.toLocaleString("en")} units of a product.`,
    },
    conflict: {
      "number-used": "The order number was used for another order.",
      "under-way": "The same order is being placed just now: try again.",
    },
    "insufficient-stock": "Not every product can be promised in the quantity asked for.",
    "unknown-item": "A product of the basket is not known.",
    "price-refused": {
      "no-price": "The product has no price in this currency.",
      "too-high": "The price is above the list price.",
      "too-low": "The price is further below the list price than the shop may go.",
      "too-little": "Rounded, this comes to less than it costs: order more of it, in one line.",
    },
  },
  places: {
    "/lines": "/basket",
    "/channelOrderNumber": "/orderNumber",
    "/locationId": "/fulfillment/store",
    "/customer/reference": "/shopper/number",
    "/customer": "/shopper",
  },
  members: (below) => {
    const { data } = Missing.safeParse(below);
    if (data === undefined) return {};
    return {
      basket: data.lines.map(({ itemId: sku, requested, available }) => ({ sku, requested, soldOut: available <= 0 })),
    };
  },
};
