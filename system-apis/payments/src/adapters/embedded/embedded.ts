/** The embedded test gateway: it keeps payments as a provider would, and moves no money. */
import type { PaymentsAdapter } from "../../port.ts";
import { authorizePayment } from "./authorize-payment.ts";
import { capturePayment } from "./capture-payment.ts";
import { getPayment } from "./get-payment.ts";
import { listPayments } from "./list-payments.ts";
import { lookupPayments } from "./lookup-payments.ts";
import { refundPayment } from "./refund-payment.ts";
import { summarizePayments } from "./summarize-payments.ts";
import { voidPayment } from "./void-payment.ts";

export const embedded: PaymentsAdapter = {
  name: "embedded",
  open: ({ db: { sql } }) => ({
    deps: null,
    handlers: {
      authorizePayment: authorizePayment(sql),
      getPayment: getPayment(sql),
      capturePayment: capturePayment(sql),
      refundPayment: refundPayment(sql),
      voidPayment: voidPayment(sql),
      listPayments: listPayments(sql),
      lookupPayments: lookupPayments(sql),
      summarizePayments: summarizePayments(sql),
    },
  }),
};
