/** system/payments: authorizes, captures and refunds; knows tokens, never card data. */
import type { ApiContract } from "@tierline/kernel/api/contract";
import {
  authorizePayment,
  capturePayment,
  getPayment,
  listPayments,
  lookupPayments,
  refundPayment,
  summarizePayments,
  voidPayment,
} from "./resources/payments/contract.ts";

export const operations = {
  authorizePayment,
  getPayment,
  capturePayment,
  refundPayment,
  voidPayment,
  listPayments,
  lookupPayments,
  summarizePayments,
};

export const contract = {
  about: {
    tier: "system",
    name: "payments",
    title: "Payments",
    description:
      "Authorizes, captures, refunds and voids payments made with a provider's token. Every call is idempotent on the caller's reference, so that an unknown outcome can be asked for or repeated.",
    version: "1.1.0",
    owner: "payments-team",
    lifecycle: "active",
    authority: ["payments"],
    slo: { availability: "99.95%", p99Ms: 500 },
    dataClasses: ["payment", "financial"],
  },
  operations,
} as const satisfies ApiContract;
