import { sum } from "@tierline/kernel/model/money";
import type { NewJournalEntry } from "../resources/journal/contract.ts";

/** Why an entry does not balance, or undefined when debits equal credits in every currency. */
export function unbalanced({ lines }: Pick<NewJournalEntry, "lines">): string | undefined {
  for (const [currency, some] of Map.groupBy(lines, (line) => line.currency)) {
    const debit = sum(some.map((line) => line.debit));
    const credit = sum(some.map((line) => line.credit));
    if (debit !== credit) return `Debits of ${String(debit)} and credits of ${String(credit)} ${currency} differ.`;
  }
  return undefined;
}
