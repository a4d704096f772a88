import { Problem } from "@tierline/kernel/errors/problem";
import { lineAmount } from "@tierline/kernel/model/money";
import type { NewDocument } from "../resources/documents.ts";

const wrong = (pointer: string, detail: string): Problem =>
  new Problem("invalid", `${pointer}: ${detail}`, { errors: [{ pointer, detail }] });

/** Refuses a document whose amounts do not add up, or that numbers two lines alike. */
export function checkAmounts(document: Pick<NewDocument, "lines" | "total" | "currency">): void {
  const numbers = new Set<number>();
  for (const [index, line] of document.lines.entries()) {
    const amount = lineAmount(line.quantity, line.unitPrice, document.currency);
    if (amount !== line.amount) {
      throw wrong(`/lines/${String(index)}/amount`, `is not quantity × unit price, ${String(amount)}`);
    }
    if (numbers.has(line.lineNumber)) throw wrong(`/lines/${String(index)}/lineNumber`, "is taken by another line");
    numbers.add(line.lineNumber);
  }
  const total = document.lines.reduce((sum, line) => sum + line.amount, 0);
  if (total !== document.total) throw wrong("/total", `is not the sum of the lines, ${String(total)}`);
}
