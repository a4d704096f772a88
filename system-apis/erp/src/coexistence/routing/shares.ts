/** The share of a write that goes to one backend: its parts as one call, and the answer as that of each part. Pure. */
import type { NewJournalEntry } from "../../resources/journal/contract.ts";
import type { StockPosting } from "../../resources/stock/contract.ts";
import type { InputOf } from "../../call-on.ts";
import type { Part, WriteOperation } from "./parts.ts";

export interface JoinedInput {
  /** The input of the one call. */
  readonly value: unknown;
  /** Of a batch: the references of its entries, in the order of the call. */
  readonly references: readonly string[];
  /** The answer as if the part had been the whole call. */
  answerFor(part: Part, body: unknown): unknown;
}

export interface Share {
  readonly backend: string;
  readonly parts: readonly Part[];
  /** Of the mirrored writes, one for each part. */
  readonly sequences: readonly number[];
  readonly input: JoinedInput;
}

/** Puts parts together. Entries of a batch stand in the order in which the caller gave them. */
export function joined(operation: WriteOperation, parts: readonly Part[]): JoinedInput {
  if (operation === "postJournalEntries") {
    const entriesOf = ({ input }: Part) => (input as InputOf<"postJournalEntries">).body.entries;
    return batch<NewJournalEntry>(parts, entriesOf, (entries) => ({ body: { entries } }));
  }
  if (operation === "postStockMovements") {
    const movementsOf = ({ input }: Part) => (input as InputOf<"postStockMovements">).body.movements;
    return batch<StockPosting>(parts, movementsOf, (movements) => ({ body: { movements } }));
  }
  // Every other write has one part.
  return { value: parts[0]?.input, references: [], answerFor: (_part, body) => body };
}

function batch<E extends { readonly reference: string }>(
  parts: readonly Part[],
  entriesOf: (part: Part) => readonly E[],
  inputOf: (entries: readonly E[]) => unknown,
): JoinedInput {
  const placed = parts
    .flatMap((part) => entriesOf(part).map((entry, index) => ({ place: part.entries[index] ?? 0, entry })))
    .toSorted((a, b) => a.place - b.place);
  const nth = new Map(placed.map(({ place }, index) => [place, index]));
  return {
    value: inputOf(placed.map(({ entry }) => entry)),
    references: placed.map(({ entry }) => entry.reference),
    answerFor: (part, body) => {
      const { results } = body as { readonly results: readonly unknown[] };
      return { results: part.entries.map((place) => results[nth.get(place) ?? -1]) };
    },
  };
}
