/** A refusal from below in the shop's words: its own names and places, nothing else. */
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";

const Missing = z.array(z.object({ itemId: z.string(), requested: z.number(), available: z.number() }));

/** `insufficient-stock` names the products as `basket`; pointers into `/lines` point into `list`. Everything else is as it was. */
export function shopProblem(error: unknown, list: "basket" | "items"): unknown {
  if (!isProblem(error)) return error;
  const { errors, members } = error.extras;
  const missing = Missing.safeParse(members?.["lines"]);
  const detail = missing.success ? "Not every product can be promised in the quantity asked for." : error.message;
  return new Problem(error.kind, detail, {
    ...error.extras,
    ...(errors === undefined ? {} : { errors: errors.map((each) => ({ ...each, ...moved(each.pointer, list) })) }),
    members: missing.success
      ? {
          [list]: missing.data.map(({ itemId: sku, requested, available }) => ({
            sku,
            requested,
            soldOut: available <= 0,
          })),
        }
      : {},
  });
}

const moved = (pointer: string | undefined, list: string) =>
  pointer === undefined
    ? {}
    : { pointer: pointer.replace(/^\/lines\b/, `/${list}`).replace(/^\/locationId$/, "/fulfillment/store") };
