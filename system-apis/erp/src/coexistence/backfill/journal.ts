/** The journal, oldest first; then the periods that are closed, once all before is in. */
import { onePage } from "../every-page.ts";
import type { CopyPart } from "./part.ts";

/** A slow backend bears this many in one call. */
const atOnce = 50;

export const journalEntries: CopyPart = {
  name: "listJournalEntries",
  async step({ source, newContext }, { cursor }) {
    const page = await onePage(source, "listJournalEntries", newContext(), { cursor });
    const entries = page.items.map(({ entryId: _id, postedAt: _at, ...entry }) => entry);
    const chunks = Array.from({ length: Math.ceil(entries.length / atOnce) }, (_, nth) =>
      entries.slice(nth * atOnce, (nth + 1) * atOnce),
    );
    return {
      writes: chunks.map((chunk) => ({
        key: `copy:${chunk[0]?.reference ?? ""}`,
        operation: "postJournalEntries",
        input: { body: { entries: chunk } },
        locations: [],
      })),
      sightings: page.items.map(({ reference, entryId }) => ({ kind: "journal-entry", reference, number: entryId })),
      copied: entries.length,
      next: page.nextCursor === null ? null : { cursor: page.nextCursor },
    };
  },
};

/** A closing is a barrier in the queue: it does not overtake the entries of its period. */
export const closedPeriods: CopyPart = {
  name: "listPeriods",
  async step({ source, newContext }, { cursor }) {
    const page = await onePage(source, "listPeriods", newContext(), { cursor, state: "closed" });
    return {
      writes: page.items.map(({ periodId }) => ({
        key: `period:${periodId}`,
        barrier: true,
        operation: "closePeriod",
        input: { params: { periodId } },
        locations: [],
      })),
      sightings: [],
      copied: page.items.length,
      next: page.nextCursor === null ? null : { cursor: page.nextCursor },
    };
  },
};
