import { sum } from "@tierline/kernel/model/money";
import type { NewJournalEntry } from "../../../resources/journal/contract.ts";

/** Why an entry does not balance, or undefined when debits equal credits in every currency. */
export function unbalanced(entry: Pick<NewJournalEntry, "lines">): string | undefined {
  const currencies = new Set(entry.lines.map((line) => line.currency));
  for (const currency of currencies) {
    const lines = entry.lines.filter((line) => line.currency === currency);
    const debit = sum(lines.map((line) => line.debit));
    const credit = sum(lines.map((line) => line.credit));
    if (debit !== credit) return `Debits of ${String(debit)} and credits of ${String(credit)} ${currency} differ.`;
  }
  return undefined;
}
