/** Why a return is refused, in the shop's words. */
import type { Refusals } from "@tierline/kernel/api/operation";
import { following as followingOrder, reporting } from "../orders/refusals.ts";

export const following: Refusals = { says: { "not-found": "The shop has no such return." } };

export const sendingBack: Refusals = {
  says: {
    ...followingOrder.says,
    invalid: reporting,
    conflict: {
      "number-used": "The return number was used for another return.",
      "under-way": "The same return is being taken just now: try again.",
      "not-sent": "The goods of the order were not sent: there is nothing to take back.",
      "not-paid": "The order was not paid: there is nothing to give back.",
      "no-payment": "The order has no payment that money could be given back to.",
      overpaid: "More would be given back than is left of the payment.",
      "too-many": "More would come back than was sent and has not come back yet.",
      "counted-already":
        "More would come back than was ever sold: some came back at a counter that did not name the sale.",
    },
    "unknown-item": "A product is not on the order.",
  },
  places: { "/lines": "/items", "/channelReturnNumber": "/returnNumber" },
};
