/** The general journal: double entry, append-only. */
import { operation } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { Currency, MinorUnits } from "@tierline/kernel/model/money";
import { ItemId } from "@tierline/kernel/model/product";
import { BusinessDate, page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { AccountCode } from "../accounts/contract.ts";
import { DocumentNumber, KindName } from "../fields.ts";
import { batchPosting, reading } from "../policies.ts";

const side = MinorUnits.min(0).openapi({ description: "Minor units, not negative." });

export const JournalLine = z
  .object({
    account: AccountCode,
    debit: side.default(0),
    credit: side.default(0),
    currency: Currency,
    itemId: ItemId.optional(),
    memo: text(200).optional(),
  })
  .refine((line) => (line.debit === 0) !== (line.credit === 0), "must have either a debit or a credit")
  .openapi("JournalLine");
export type JournalLine = z.output<typeof JournalLine>;

export const NewJournalEntry = z
  .object({
    reference: Reference.openapi({
      description: "Unique in the journal; a repeat with the same content changes nothing.",
    }),
    document: Reference.openapi({
      description: "The channel's number of the order, return or adjustment it comes from.",
    }),
    date: BusinessDate,
    kind: KindName,
    channel: Reference,
    correlationId: Reference,
    memo: text(200).optional(),
    lines: z.array(JournalLine).min(2).max(200),
  })
  .openapi("NewJournalEntry");
export type NewJournalEntry = z.output<typeof NewJournalEntry>;

export const JournalEntry = NewJournalEntry.extend({ entryId: DocumentNumber, postedAt: Timestamp }).openapi(
  "JournalEntry",
);
export type JournalEntry = z.output<typeof JournalEntry>;

/** Why an entry is rejected is a problem kind: `unbalanced`, `period-closed`, `conflict`, `not-found`. */
export const JournalResults = entryResults({ entryId: DocumentNumber }).openapi("JournalResults");
export type JournalResult = z.output<typeof JournalResults>["results"][number];

/** Which entries are meant; all filters narrow. */
export const JournalFilter = z.object({
  reference: Reference.optional().openapi({ description: "Only the entry with this reference." }),
  documentPrefix: Reference.optional().openapi({ description: "The document's number begins with this." }),
  correlationId: Reference.optional().openapi({
    description: "Only entries that follow from the request with this correlation.",
  }),
  channel: Reference.optional().openapi({ description: "Only entries of this channel." }),
  kind: KindName.optional().openapi({ description: "Only entries of this kind." }),
  account: AccountCode.optional().openapi({ description: "Entries that touch this account." }),
  from: BusinessDate.optional().openapi({ description: "Dated on or after." }),
  to: BusinessDate.optional().openapi({ description: "Dated before." }),
});
export type JournalFilter = z.output<typeof JournalFilter>;

/** Entries by filter, or those of a list of documents, or both. */
export const JournalSelection = JournalFilter.extend({
  documents: z
    .array(Reference)
    .min(1)
    .max(5_000)
    .optional()
    .openapi({ description: "Only entries of these documents." }),
}).openapi("JournalSelection");
export type JournalSelection = z.output<typeof JournalSelection>;

const total = z.int().min(0).openapi({ description: "Minor units, not negative." });

export const JournalTotal = z
  .object({ kind: KindName, account: AccountCode, currency: Currency, debit: total, credit: total })
  .openapi("JournalTotal");

export const postJournalEntries = operation({
  operationId: "postJournalEntries",
  method: "put",
  path: "/journal-entries",
  summary: "Post up to 500 journal entries",
  description:
    "Each entry is accepted, known already (`duplicate`) or rejected: `unbalanced`, `period-closed`, `conflict` (the reference is taken by other content), `not-found` (an account). A rejected entry does not stop the others; all that are accepted are posted in one transaction.",
  tags: ["journal"],
  request: {
    body: z.object({ entries: z.array(NewJournalEntry).min(1).max(500) }).openapi("JournalEntries"),
    example: {
      entries: [
        {
          reference: "sale/W-1001",
          document: "W-1001",
          date: "2026-11-21",
          kind: "sale",
          channel: "web",
          correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
          lines: [
            { account: "1200", currency: "GBP", debit: 1390 },
            { account: "4000", currency: "GBP", credit: 1390 },
          ],
        },
      ],
    },
  },
  responses: {
    200: {
      description: "What became of each entry, in the order given.",
      schema: JournalResults,
    },
  },
  problems: ["unsupported"],
  // Nobody waits for the ledger: an order, a return or a sale goes first.
  policy: { ...batchPosting, priority: "normal" },
});

export const listJournalEntries = operation({
  operationId: "listJournalEntries",
  method: "get",
  path: "/journal-entries",
  summary: "List journal entries in the order they were posted",
  tags: ["journal"],
  request: { query: PageQuery.extend(JournalFilter.shape) },
  responses: { 200: { description: "A page of entries.", schema: page(JournalEntry).openapi("JournalPage") } },
  problems: ["unsupported"],
  policy: { ...reading, deadlineMs: 5_000 },
});

export const summarizeJournal = operation({
  operationId: "summarizeJournal",
  method: "post",
  path: "/journal-entries/summary",
  summary: "Total the journal by kind of entry and account",
  description: "A read, sent as POST because the list of documents may be long.",
  tags: ["journal"],
  request: { body: JournalSelection, example: { documents: ["W-1001"] } },
  responses: {
    200: {
      description: "Totals over all entries that match.",
      schema: z
        .object({
          totals: z.array(JournalTotal),
          entries: z.int().min(0),
          balanced: z.boolean().openapi({ description: "Debits equal credits in every currency." }),
        })
        .openapi("JournalSummary"),
    },
  },
  problems: ["unsupported"],
  policy: { ...reading, deadlineMs: 15_000 },
});

export const lookupJournalEntries = operation({
  operationId: "lookupJournalEntries",
  method: "post",
  path: "/journal-entries/lookup",
  summary: "Find up to 500 entries by their references",
  description: "A read, sent as POST because the list may be long. References without an entry are left out.",
  tags: ["journal"],
  request: {
    body: z.object({ references: z.array(Reference).min(1).max(500) }).openapi("JournalLookup"),
    example: { references: ["sale/W-1001"] },
  },
  responses: {
    200: {
      description: "The entries found, in the order they were posted.",
      schema: z.object({ entries: z.array(JournalEntry) }).openapi("JournalLookupResult"),
    },
  },
  problems: ["unsupported"],
  policy: { ...reading, deadlineMs: 5_000 },
});
