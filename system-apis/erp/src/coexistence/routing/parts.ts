/** What a write consists of: each part goes to one backend, and is mirrored on its own. */
import type { BookOperation } from "../../port.ts";
import type { NewJournalEntry } from "../../resources/journal/contract.ts";
import type { StockPosting } from "../../resources/stock/contract.ts";
import type { InputOf } from "../../call-on.ts";

/** One part of a write. */
export interface Part {
  /** Under which it is assigned; null: the serving backend takes it. */
  readonly key: string | null;
  /** It may begin something: an unknown key is assigned by the rule. */
  readonly begins: boolean;
  readonly origin?: string | undefined;
  readonly channel?: string | undefined;
  readonly location?: string | undefined;
  readonly document?: string | undefined;
  /** Mirrored writes of one key keep their order. */
  readonly queueKey: string;
  readonly barrier?: boolean;
  /** The locations whose stock it touches. */
  readonly locations: readonly string[];
  /** Where its entries stand in a batch. */
  readonly entries: readonly number[];
  readonly input: unknown;
}

export const orderKey = (reference: string): string => `order:${reference}`;
export const creditNoteKey = (reference: string): string => `credit-note:${reference}`;
const documentKey = (channel: string, document: string): string => `document:${channel}/${document}`;
export const locationKey = (locationId: string): string => `location:${locationId}`;

const whole = (input: unknown, part: Partial<Part> & { readonly queueKey: string }): readonly Part[] => [
  { key: null, begins: false, locations: [], entries: [], input, ...part },
];

/** The order that a write is about. */
const ofOrder = (input: unknown, reference: string, part: Partial<Part> = {}): readonly Part[] =>
  whole(input, { key: orderKey(reference), queueKey: orderKey(reference), ...part });

const ofLocation = (input: unknown, location: string, locations: readonly string[] = [location]): readonly Part[] =>
  whole(input, { key: locationKey(location), location, queueKey: locationKey(location), locations });

const ofPeriod = (input: unknown, periodId: string): readonly Part[] =>
  whole(input, { queueKey: `period:${periodId}`, barrier: true });

/** Groups entries of a batch by what they belong to, each group in the order given. */
const grouped = <E>(entries: readonly E[], keyOf: (entry: E) => string): [string, number[]][] => [
  ...Map.groupBy(entries.keys(), (index) => keyOf(entries[index] as E)).entries(),
];

const ofDocuments = (entries: readonly NewJournalEntry[]): readonly Part[] =>
  grouped(entries, ({ channel, document }) => documentKey(channel, document)).map(([key, indexes]) => {
    const own = indexes.flatMap((index) => entries[index] ?? []);
    const { channel, document } = own[0] ?? {};
    const input = { body: { entries: own } };
    return { key, begins: true, channel, document, queueKey: key, locations: [], entries: indexes, input };
  });

const ofLocations = (movements: readonly StockPosting[]): readonly Part[] =>
  grouped(movements, ({ locationId }) => locationId).map(([location, indexes]) => ({
    key: locationKey(location),
    begins: false,
    location,
    queueKey: locationKey(location),
    locations: [location],
    entries: indexes,
    input: { body: { movements: indexes.flatMap((index) => movements[index] ?? []) } },
  }));

/** The parts of each write. */
export const partsOf = {
  importItems: (input: InputOf<"importItems">) => whole(input, { queueKey: "items" }),
  putLocation: (input: InputOf<"putLocation">) =>
    whole(input, { queueKey: locationKey(input.params.locationId), locations: [input.params.locationId] }),
  postStockMovements: (input: InputOf<"postStockMovements">) => ofLocations(input.body.movements),
  postStockTransfer: (input: InputOf<"postStockTransfer">) =>
    ofLocation(input, input.body.fromLocationId, [input.body.fromLocationId, input.body.toLocationId]),
  postStockCount: (input: InputOf<"postStockCount">) => ofLocation(input, input.body.locationId),
  putCustomer: (input: InputOf<"putCustomer">) => whole(input, { queueKey: `customer:${input.params.reference}` }),
  postSalesOrder: (input: InputOf<"postSalesOrder">) => {
    const { channel, channelNumber: document, locationId: location } = input.body;
    return ofOrder(input, input.params.reference, { begins: true, channel, document, location });
  },
  amendSalesOrder: (input: InputOf<"amendSalesOrder">) => ofOrder(input, input.params.reference),
  cancelSalesOrder: (input: InputOf<"cancelSalesOrder">) => ofOrder(input, input.params.reference),
  postDelivery: (input: InputOf<"postDelivery">) =>
    ofOrder(input, input.body.salesOrderReference, { locations: [input.body.locationId] }),
  postCreditNote: (input: InputOf<"postCreditNote">) => {
    const { salesOrderReference, channel, channelNumber: document, locationId: location, returnedStock } = input.body;
    const key = creditNoteKey(input.params.reference);
    const origin = salesOrderReference === null ? undefined : orderKey(salesOrderReference);
    const locations = [...new Set((returnedStock ?? []).map((each) => each.locationId))];
    return whole(input, { key, begins: true, origin, channel, document, location, queueKey: key, locations });
  },
  postJournalEntries: (input: InputOf<"postJournalEntries">) => ofDocuments(input.body.entries),
  closePeriod: (input: InputOf<"closePeriod">) => ofPeriod(input, input.params.periodId),
  reopenPeriod: (input: InputOf<"reopenPeriod">) => ofPeriod(input, input.params.periodId),
} as const satisfies { [K in BookOperation]?: (input: InputOf<K>) => readonly Part[] };

export type WriteOperation = keyof typeof partsOf;

/** The input is that of the operation: both come from the same call. */
export const partsFor = (operation: WriteOperation, input: unknown): readonly Part[] =>
  (partsOf[operation] as (input: unknown) => readonly Part[])(input);
