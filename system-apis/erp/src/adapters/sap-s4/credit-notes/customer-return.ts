/** A customer return of SAP, with the goods receipt that goes with it, as a credit note. */
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { CreditNote, NewCreditNote, ReturnedStock } from "../../../resources/credit-notes/contract.ts";
import { type Entity } from "../client/entity.ts";
import { and, is, keyOf, queryOf } from "../client/literals.ts";
import { quantityOf, textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { salesKey } from "../documents/natural-key.ts";
import { linesOf } from "../documents/sales-lines.ts";
import { locationAt } from "../locations/place.ts";
import { services, type Tenant } from "../tenant.ts";

const item = ["CustomerReturnItem", "Material", "RequestedQuantity", "NetAmount"];

export const returnQuery = queryOf({
  expand: ["to_Item", "to_Item/to_PricingElement"],
  select: [
    "CustomerReturn,TransactionCurrency,ReferenceSDDocument",
    ...item.map((field) => `to_Item/${field}`),
    "to_Item/to_PricingElement/ConditionType,to_Item/to_PricingElement/ConditionRateValue,to_Item/to_PricingElement/ConditionQuantity",
  ],
});

export const returnPath = (foreignId: string): string => `A_CustomerReturn${keyOf(foreignId)}`;

/** The returns with this reference: one, or none. */
export function findReturns(tenant: Tenant, call: Call, reference: string): Promise<Entity[]> {
  const { returnType, salesArea } = tenant.settings;
  const filter = and(
    is("PurchaseOrderByCustomer", salesKey(reference)),
    is("CustomerReturnType", returnType),
    is("SalesOrganization", salesArea.salesOrganization),
  );
  return tenant.client.list(
    call,
    services.customerReturns,
    `A_CustomerReturn${queryOf({ filter, select: ["CustomerReturn"] })}`,
  );
}

/** The register's id: the return, and the goods receipt where there is one: `60000001 2026/4900000007`. */
export const idsOf = (foreignId: string | null): { customerReturn: string; receipt: string } => {
  const [customerReturn = "", receipt = ""] = (foreignId ?? "").split(" ");
  return { customerReturn, receipt };
};

export function creditNoteOf(
  tenant: Tenant,
  posting: RegisteredPosting,
  customerReturn: Entity,
  received: readonly Entity[],
): CreditNote {
  // It was parsed when it was posted.
  const { returnedStock, ...content } = posting.content as NewCreditNote;
  return {
    ...content,
    ...linesOf(tenant, customerReturn, "CustomerReturnItem"),
    ...(returnedStock === undefined ? {} : { returnedStock: received.map((each) => stockOf(tenant, each)) }),
    reference: posting.reference,
    number: textOf(customerReturn["CustomerReturn"]),
    currency: textOf(customerReturn["TransactionCurrency"]),
    postedAt: posting.postedAt ?? "",
  };
}

const stockOf = ({ settings }: Tenant, received: Entity): ReturnedStock => ({
  itemId: textOf(received["Material"]),
  locationId: locationAt(settings.places, textOf(received["Plant"]), textOf(received["StorageLocation"])) ?? "",
  quantity: quantityOf(received["QuantityInBaseUnit"]),
});
