import type { NewDocument } from "../../../resources/documents.ts";
import { toJsonDate } from "../client/values.ts";
import type { Tenant } from "../tenant.ts";
import { salesKey } from "./natural-key.ts";

/** The day of a document as SAP takes it. */
export const dayOfDocument = ({ date }: Pick<NewDocument, "date">): string => toJsonDate(date.slice(0, 10));

/** The fields that the header of an order and of a return have alike. */
export const salesHeader = (
  { settings: { salesArea, soldTo, billingBlock } }: Tenant,
  reference: string,
  document: Pick<NewDocument, "date" | "currency">,
) => ({
  SalesOrganization: salesArea.salesOrganization,
  DistributionChannel: salesArea.distributionChannel,
  OrganizationDivision: salesArea.division,
  SoldToParty: soldTo,
  PurchaseOrderByCustomer: salesKey(reference),
  CustomerPurchaseOrderDate: dayOfDocument(document),
  TransactionCurrency: document.currency,
  ...(billingBlock === undefined ? {} : { HeaderBillingBlockReason: billingBlock }),
});
