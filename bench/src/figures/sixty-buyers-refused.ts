import type { Figure } from "../figure.ts";
import { buyerCount, rushes, units } from "../orders/rush.ts";

/** Everybody else got a clear no. */
export const sixtyBuyersRefused: Figure = {
  name: "sixty-buyers-refused",
  unit: "refusals that are a 409 problem, of 40",
  bar: { exactly: buyerCount - units },
  measure: async (progress) => (await rushes(progress)).map((rush) => rush.refusedProperly),
};
