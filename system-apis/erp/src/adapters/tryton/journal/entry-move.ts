/** An entry of ours as a move of Tryton's. Its number is our reference: Tryton gives another, `post_number`, when it is posted. */
import { Problem } from "@tierline/kernel/errors/problem";
import { inMajorUnits } from "@tierline/kernel/model/money";
import type { JournalLine, NewJournalEntry } from "../../../resources/journal/contract.ts";
import { date, decimal } from "../client/codec.ts";
import { type KeptPeriod, periodOn } from "../periods/period.ts";

/** What entries are judged by, read once for a batch. */
export interface Ledger {
  readonly journal: number;
  readonly company: number;
  /** ISO code of the company's currency. */
  readonly currency: string;
  readonly accounts: ReadonlyMap<string, number>;
  readonly periods: readonly KeptPeriod[];
}

/** Why the books would refuse an entry. */
export function refusalOf(entry: NewJournalEntry, { accounts, currency, periods }: Ledger): Problem | undefined {
  const stranger = entry.lines.find((line) => !accounts.has(line.account));
  if (stranger !== undefined) return new Problem("not-found", `There is no account ${stranger.account}.`);
  const foreign = entry.lines.find((line) => line.currency !== currency);
  if (foreign !== undefined) {
    return new Problem(
      "invalid",
      `These books are kept in ${currency}; an entry in ${foreign.currency} cannot be posted.`,
    );
  }
  const period = periodOn(periods, entry.date);
  if (period?.state === "open") return undefined;
  if (period !== undefined) return periodClosed(entry.date);
  return new Problem("period-closed", `There is no accounting period for ${entry.date}.`);
}

export const periodClosed = (day: string): Problem =>
  new Problem("period-closed", `The accounting period is closed for ${day}.`);

/** The values to create the move with. `kind` and document are for people who look into the books. */
export function moveOf(entry: NewJournalEntry, ledger: Ledger): Record<string, unknown> {
  return {
    journal: ledger.journal,
    company: ledger.company,
    period: periodOn(ledger.periods, entry.date)?.id,
    date: date(entry.date),
    number: entry.reference,
    description: [entry.kind, entry.document, entry.memo].filter((part) => part !== undefined).join(" "),
    lines: [["create", entry.lines.map((line) => lineOf(line, ledger))]],
  };
}

const lineOf = (
  { account, debit, credit, currency, itemId, memo }: JournalLine,
  { accounts }: Ledger,
): Record<string, unknown> => ({
  account: accounts.get(account),
  debit: decimal(inMajorUnits(debit, currency)),
  credit: decimal(inMajorUnits(credit, currency)),
  description: [itemId, memo].filter((part) => part !== undefined).join(" ") || null,
});
