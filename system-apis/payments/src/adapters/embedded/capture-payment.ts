import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { PaymentsPort } from "../../port.ts";
import { moveMoney } from "./move-money.ts";
import { findPayment, shown } from "./payment-row.ts";
import { behaviorOf, firstTime, troubled } from "./test-tokens.ts";

export const capturePayment =
  (sql: postgres.Sql): PaymentsPort["capturePayment"] =>
  async (ctx, { params: { reference, ownReference }, body: { amount } }) => {
    const payment = await findPayment(sql, reference);
    const { capture } = behaviorOf(payment.token);
    if (
      capture === "declined" ||
      (capture === "declined-once" && (await firstTime(sql, "capture", payment.reference)))
    ) {
      throw new Problem("payment-declined", "The provider refused the capture.");
    }
    const captured = await troubled(
      sql,
      capture === "declined-once" ? undefined : capture,
      ctx,
      "capture",
      payment.reference,
      () => moveMoney(sql, payment, { kind: "capture", reference: ownReference, amount }),
    );
    return reply(200, shown(captured));
  };
