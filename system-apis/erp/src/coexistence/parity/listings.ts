/** The lists that domains are compared by: what a row is called, what of it counts, and how to look at it again. */
import type { ErpPort } from "../../port.ts";
import { found } from "../mirror/copy.ts";
import { listing } from "./scan-lists.ts";

const one = { query: undefined, body: undefined };

interface Header {
  readonly reference: string;
  readonly currency: string;
  readonly total: number;
}

const headerAmounts = (name: string) => (row: Header) => ({ [name]: 1, [`total ${row.currency}`]: row.total });

type ItemRow = Awaited<ReturnType<ErpPort["getItem"]>>["body"];
type LevelRow = Awaited<ReturnType<ErpPort["listStockLevels"]>>["body"]["items"][number];
type OrderRow = Awaited<ReturnType<ErpPort["listSalesOrders"]>>["body"]["items"][number];
type DeliveryRow = Awaited<ReturnType<ErpPort["getDelivery"]>>["body"];
type NoteRow = Awaited<ReturnType<ErpPort["listCreditNotes"]>>["body"]["items"][number];

export const itemListing = listing<ItemRow>({
  prefix: "",
  operation: "listItems",
  keyOf: (row) => row.itemId,
  amountsOf: () => ({ items: 1 }),
  again: ({ port, newContext }, itemId) => found(port.getItem(newContext(), { ...one, params: { itemId } })),
});

export const levelListing = listing<LevelRow>({
  prefix: "",
  operation: "listStockLevels",
  keyOf: ({ itemId, locationId }) => levelKey(itemId, locationId),
  // Nothing in stock is as good as no row.
  shownOf: ({ itemId, locationId, quantity }) => (quantity === 0 ? undefined : { itemId, locationId, quantity }),
  amountsOf: ({ locationId, quantity }) => ({ [`units ${locationId}`]: quantity }),
  async again({ port, newContext }, key) {
    const [locationId = "", itemId = ""] = key.split("\n");
    const query = { itemId, locationId };
    const { body } = await port.listStockLevels(newContext(), { params: undefined, query, body: undefined });
    return body.items.find((row) => row.itemId === itemId && row.locationId === locationId);
  },
});

export const levelKey = (itemId: string, locationId: string): string => `${locationId}\n${itemId}`;

export const orderListing = listing<OrderRow>({
  prefix: "",
  operation: "listSalesOrders",
  keyOf: (row) => row.reference,
  amountsOf: headerAmounts("orders"),
  async again({ port, newContext }, reference) {
    const order = await found(port.getSalesOrder(newContext(), { ...one, params: { reference } }));
    if (order === undefined) return undefined;
    const { lines: _lines, ...header } = order;
    return header;
  },
});

const deliveryPrefix = "delivery\n";
export const deliveryKey = (reference: string): string => `${deliveryPrefix}${reference}`;

export const deliveryListing = listing<DeliveryRow>({
  prefix: deliveryPrefix,
  operation: "listDeliveries",
  keyOf: (row) => deliveryKey(row.reference),
  amountsOf: () => ({ deliveries: 1 }),
  again: ({ port, newContext }, key) =>
    found(port.getDelivery(newContext(), { ...one, params: { reference: key.slice(deliveryPrefix.length) } })),
});

export const noteListing = listing<NoteRow>({
  prefix: "",
  operation: "listCreditNotes",
  keyOf: (row) => row.reference,
  amountsOf: headerAmounts("credit notes"),
  async again({ port, newContext }, reference) {
    const note = await found(port.getCreditNote(newContext(), { ...one, params: { reference } }));
    if (note === undefined) return undefined;
    const { lines: _lines, returnedStock: _stock, ...header } = note;
    return header;
  },
});
