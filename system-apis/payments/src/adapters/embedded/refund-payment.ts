import { reply } from "@tierline/kernel/api/operation";
import type postgres from "postgres";
import type { PaymentsPort } from "../../port.ts";
import { moveMoney } from "./move-money.ts";
import { findPayment, shown } from "./payment-row.ts";
import { behaviorOf, troubled } from "./test-tokens.ts";

export const refundPayment =
  (sql: postgres.Sql): PaymentsPort["refundPayment"] =>
  async (ctx, { params: { reference, ownReference }, body: { amount } }) => {
    const payment = await findPayment(sql, reference);
    const refunded = await troubled(sql, behaviorOf(payment.token).refund, ctx, "refund", payment.reference, () =>
      moveMoney(sql, payment, { kind: "refund", reference: ownReference, amount }),
    );
    return reply(200, shown(refunded));
  };
