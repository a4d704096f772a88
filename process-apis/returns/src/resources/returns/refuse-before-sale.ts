import type { Order } from "@tierline/kernel/model/order";
import { refuseBefore, type TradingConfig } from "@tierline/kernel/model/trading";

/** Throws `invalid`: nothing comes back before it was sold. */
export const refuseBeforeSale = (
  returnedAt: string,
  { placedAt }: Pick<Order, "placedAt">,
  config: Pick<TradingConfig, "TIERLINE_FUTURE_MINUTES">,
): void => {
  refuseBefore(
    returnedAt,
    { since: placedAt, called: "the sale", pointer: "/returnedAt", reason: "before-sale" },
    config,
  );
};
