import { Problem } from "@tierline/kernel/errors/problem";

/** The refusal of a place that the books do not know; where a body names it, the contract may call it `invalid`. */
export const noLocation = (locationId: string): Problem =>
  new Problem("not-found", `There is no location ${locationId}.`);
