import type { customers } from "../../../db/schema.ts";
import type { CustomerAccount } from "../../../resources/customers/contract.ts";
import { documentNumber } from "../books.ts";

/** As the contract shows it. */
export const customerAccount = ({ customerId, ...row }: typeof customers.$inferSelect): CustomerAccount => ({
  customerNumber: documentNumber("CU", customerId),
  ...row,
});
