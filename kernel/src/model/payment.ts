import { z } from "./schema.ts";

/** A token the payment provider gave for the customer's means of payment. Never card data. */
export const PaymentToken = z
  .string()
  .regex(/^tok_[a-z0-9_]{1,60}$/, "must be a token such as tok_visa; card data is never accepted")
  .openapi({ example: "tok_visa" });
