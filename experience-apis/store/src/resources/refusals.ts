/** Why an entry is not taken, in the words of stores. What the tiers below wrote themselves does not get here (ADR 36). */
import type { Refusals } from "@tierline/kernel/api/operation";

const always = {
  currency: "The currency is not in use here.",
  "too-long-ago": "This is further back than the store may report.",
  ahead: "This has not happened yet.",
} as const;
const taken = { "number-used": "The number was used before, for something else." } as const;
const unknown = "The product is not known.";
const unreadable = {
  later: "The product is new here, and what it is cannot be asked just now: send it again later.",
} as const;

export const selling: Refusals = {
  says: {
    invalid: always,
    conflict: taken,
    "unknown-item": unknown,
    "price-refused": { "no-price": "The product has no price in this currency: state one." },
    unavailable: unreadable,
  },
  places: { "/sales": "/receipts", "/sales/*/soldAt": "/receipts/*/at" },
};

export const takingBack: Refusals = {
  says: {
    invalid: {
      ...always,
      "other-currency": "The sale was in another currency.",
      "before-sale": "This is before the sale.",
    },
    conflict: {
      ...taken,
      "not-sent": "The goods of the sale were not sent yet.",
      "not-paid": "The sale was not paid: there is nothing to pay back.",
      "too-many": "More would come back than was sold and has not come back yet.",
      overpaid: "More was paid back than is due of the sale.",
      "counted-already": "More would come back than was ever sold: some came back without the sale being named.",
    },
    "not-found": { "no-sale": "There is no such sale." },
    "unknown-item": { "": unknown, "not-sold": "The product is not on the sale." },
    unavailable: unreadable,
  },
  places: { "/returns/*/returnedAt": "/returns/*/at" },
};

const movingStock: Refusals = {
  says: {
    invalid: {
      "too-long-ago": always["too-long-ago"],
      ahead: always.ahead,
      units: "The number of units is none that can be booked.",
    },
    conflict: taken,
    "unknown-item": unknown,
    "not-stocked": "The product is not kept in stock.",
    unavailable: unreadable,
  },
};

export const adjusting: Refusals = {
  ...movingStock,
  places: {
    "/movements/*/itemId": "/adjustments/*/sku",
    "/movements/*/occurredAt": "/adjustments/*/at",
    "/movements/*/quantity": "/adjustments/*/difference",
  },
};

export const receiving: Refusals = {
  ...movingStock,
  places: {
    "/movements/*/itemId": "/receipts/*/sku",
    "/movements/*/occurredAt": "/receipts/*/at",
    "/movements/*/quantity": "/receipts/*/quantity",
  },
};

export const correcting: Refusals = {
  says: { invalid: { ...always, "no-rule": "Such a correction cannot be booked." }, conflict: taken },
};
