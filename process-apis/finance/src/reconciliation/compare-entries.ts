/**
 * The journal against our own events: an entry that no event explains, or that is not as we sent it. And against orders and returns: an
 * event is ours, and yet nothing may have been sold or given back.
 */
import { Problem } from "@tierline/kernel/errors/problem";
import type { FinanceContext } from "../deps.ts";
import type { EntryLine } from "../posting/build-entry.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import type { Comparison } from "./comparison.ts";
import { type PostedEvent, unexplained } from "./unexplained-sales.ts";

/** The journal is asked for a window: this one has every day that a contract takes. */
const [firstDay, lastDay] = ["1900-01-01", "2199-12-31"];

type JournalEntry = Awaited<ReturnType<FinanceContext["deps"]["erp"]["listJournalEntries"]>>["items"][number];

export const compareEntries: Comparison = async (ctx, window, cursor, limit) => {
  const { items, nextCursor } = await ctx.deps.erp.listJournalEntries(ctx, {
    query: { from: window.from ?? firstDay, to: window.to ?? lastDay, limit, channel: window.channel, cursor },
  });
  const rows = await ctx.deps.db.sql<SentEvent[]>`
    SELECT reference, kind, transaction_id AS "transactionId", entry,
      coalesce(posting_date, business_date)::text AS date
    FROM finance_events WHERE reference = ANY(${items.map((entry) => entry.reference)})`;
  const ours = new Map(rows.map((row) => [row.reference, row]));
  const reasons = await unexplained(ctx, rows);
  return {
    differences: items.flatMap((entry) => {
      const event = ours.get(entry.reference);
      return [
        ...compare(entry, event === undefined ? undefined : (event.entry ?? [])),
        ...elsewhen(entry, event),
        ...withoutSale(entry, event, reasons.get(entry.reference)),
      ];
    }),
    checked: items.length,
    next: nextCursor,
  };
};

/** An event of ours as it was sent, with the day it was sent for. */
interface SentEvent extends PostedEvent {
  readonly entry: EntryLine[] | null;
  readonly date: string;
}

type Line = Pick<EntryLine, "account" | "currency"> & Partial<Pick<EntryLine, "debit" | "credit">>;

/** An entry's size: the sum of its debits. */
const size = (lines: readonly Line[]): number => lines.reduce((total, line) => total + (line.debit ?? 0), 0);

/** What an entry says, whatever the order of its lines. */
const picture = (lines: readonly Line[]): string =>
  lines
    .map(({ account, currency, debit = 0, credit = 0 }) => `${account}:${currency}:${String(debit - credit)}`)
    .toSorted()
    .join(" ");

function withoutSale(entry: JournalEntry, event: PostedEvent | undefined, reason: string | undefined): Difference[] {
  const [first] = entry.lines;
  if (event === undefined || reason === undefined || first === undefined) return [];
  return [
    {
      kind: "entry-without-sale",
      transactionId: event.transactionId,
      document: entry.document,
      channel: entry.channel,
      currency: first.currency,
      expected: 0,
      found: size(entry.lines),
      detail: `${entry.entryId}: ${reason}`,
    },
  ];
}

/** An entry that stands on another day than it was sent for: in another period perhaps. */
function elsewhen(entry: JournalEntry, event: SentEvent | undefined): Difference[] {
  const [first] = entry.lines;
  if (event === undefined || first === undefined || entry.date === event.date) return [];
  const amount = size(entry.lines);
  return [
    {
      kind: "entry-date-differs",
      transactionId: event.transactionId,
      document: entry.document,
      channel: entry.channel,
      currency: first.currency,
      expected: amount,
      found: amount,
      detail: `${entry.entryId} stands on ${entry.date}, and was sent for ${event.date}.`,
    },
  ];
}

function compare(entry: JournalEntry, ours: readonly EntryLine[] | undefined): Difference[] {
  if (ours !== undefined && picture(ours) === picture(entry.lines)) return [];
  const [first] = entry.lines;
  if (first === undefined) throw new Problem("upstream-failed", `The journal's entry ${entry.entryId} has no lines.`);
  return [
    {
      kind: ours === undefined ? "entry-without-event" : "entry-amount-differs",
      transactionId: entry.reference,
      document: entry.document,
      channel: entry.channel,
      currency: first.currency,
      expected: ours === undefined ? 0 : size(ours),
      found: size(entry.lines),
      detail:
        ours === undefined ? `${entry.entryId} was not posted from here.` : `${entry.entryId} is not as it was sent.`,
    },
  ];
}
