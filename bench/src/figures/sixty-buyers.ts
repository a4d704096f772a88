import type { Figure } from "../figure.ts";
import { rushes, units } from "../orders/rush.ts";

/** Sixty buyers at once, twenty units: how many were sold. */
export const sixtyBuyers: Figure = {
  name: "sixty-buyers",
  unit: "units sold of 20, to 60 concurrent buyers",
  bar: { exactly: units },
  measure: async (progress) => (await rushes(progress)).map((rush) => rush.sold),
};
