/** A return in the shop's words. */
import type { z } from "zod";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Return } from "@tierline/kernel/model/return";
import type { ShopReturn } from "./contract.ts";

/** The return as a client of process/returns gives it. */
export type GivenReturn = Pick<
  Return,
  "returnId" | "channelReturnNumber" | "orderId" | "attention" | "facts" | "returnedAt" | "currency" | "total" | "lines"
>;

/** What came back, as the shop says it. */
export const goodsOf = ({ lines }: Pick<Return, "lines">): z.output<typeof ShopReturn>["goods"] =>
  lines.map(({ itemId: sku, description: name, quantity, amount }) => ({ sku, name, quantity, refund: amount }));

/** A shop takes goods back of its orders only, so that a return without one is none of its. */
export function shopReturn(given: GivenReturn): z.output<typeof ShopReturn> {
  const { returnId, channelReturnNumber: returnNumber, orderId, facts, currency, total: refund } = given;
  if (orderId === null) throw new Problem("not-found", "The shop has no such return.");
  return {
    returnId,
    returnNumber,
    orderId,
    status: facts.paidBack ? "refunded" : given.attention ? "delayed" : "received",
    returnedAt: given.returnedAt,
    currency,
    refund,
    goods: goodsOf(given),
  };
}
