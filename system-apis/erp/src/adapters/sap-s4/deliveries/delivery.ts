/** A goods issue for a sales order, as a delivery. */
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { Delivery, NewDelivery } from "../../../resources/deliveries/contract.ts";
import { type Entity } from "../client/entity.ts";
import { quantityOf, textOf } from "../client/values.ts";
import { lineNumberOf } from "../documents/sales-lines.ts";
import { locationAt } from "../locations/place.ts";
import type { Tenant } from "../tenant.ts";

/** What left is SAP's; lines that are not stocked left no stock, and stand as they were posted. */
export function deliveryOf({ settings }: Tenant, posting: RegisteredPosting, items: readonly Entity[]): Delivery {
  // It was parsed when it was posted.
  const content = posting.content as NewDelivery;
  const issued = new Map(
    items.map((item) => [lineNumberOf(item["SalesOrderItem"]), quantityOf(item["QuantityInBaseUnit"])]),
  );
  const [first] = items;
  return {
    ...content,
    locationId:
      first === undefined
        ? content.locationId
        : (locationAt(settings.places, textOf(first["Plant"]), textOf(first["StorageLocation"])) ?? content.locationId),
    lines: content.lines.map(({ lineNumber, quantity }) => ({
      lineNumber,
      quantity: issued.get(lineNumber) ?? quantity,
    })),
    reference: posting.reference,
    number: posting.number ?? "",
    postedAt: posting.postedAt ?? "",
  };
}
