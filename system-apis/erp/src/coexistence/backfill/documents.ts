/** Sales orders, deliveries and credit notes: each is listed here and copied, as it is by then, by the mirror. */
import type { BookOperation } from "../../port.ts";
import type { CopyInput } from "../mirror/copy.ts";
import { onePage } from "../every-page.ts";
import { creditNoteKey, orderKey } from "../routing/parts.ts";
import type { CopyPart } from "./part.ts";

interface Listed {
  readonly reference: string;
  readonly number: string;
  readonly salesOrderReference?: string | null;
}

const listed = (
  kind: CopyInput["kind"],
  operation: Extract<BookOperation, "listSalesOrders" | "listDeliveries" | "listCreditNotes">,
  keyOf: (row: Listed) => string,
): CopyPart => ({
  name: operation,
  async step({ source, newContext }, { cursor }) {
    const page = await onePage(source, operation, newContext(), { cursor });
    const rows: readonly Listed[] = page.items;
    return {
      writes: rows.map((row) => {
        const input: CopyInput = { kind, reference: row.reference };
        return { key: keyOf(row), operation: "copy", input, locations: locationsOf(row) };
      }),
      sightings: rows.map(({ reference, number }) => ({ kind, reference, number })),
      copied: rows.length,
      next: page.nextCursor === null ? null : { cursor: page.nextCursor },
    };
  },
});

/** Orders leave stock alone; a delivery or credit note may touch that of its location. */
function locationsOf(row: Listed): string[] {
  const { locationId } = row as { readonly locationId?: string };
  return "salesOrderReference" in row && locationId !== undefined ? [locationId] : [];
}

export const salesOrders = listed("sales-order", "listSalesOrders", ({ reference }) => orderKey(reference));
export const deliveries = listed("delivery", "listDeliveries", ({ salesOrderReference }) =>
  orderKey(salesOrderReference ?? ""),
);
export const creditNotes = listed("credit-note", "listCreditNotes", ({ reference }) => creditNoteKey(reference));
