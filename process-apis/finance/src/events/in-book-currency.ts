/** Stock is valued in the currency of the books, whatever was paid for it: units of a sale in another are an event of their own. */
import { createHash } from "node:crypto";
import { longestReference } from "@tierline/kernel/model/schema";
import type { FinanceEventKind } from "@tierline/kernel/model/finance";
import type { NewFinanceEvent } from "../resources/events/contract.ts";

/** What the cost of an event's units is posted as when it is posted apart. */
export const costKindOf = (kind: FinanceEventKind): FinanceEventKind => {
  if (kind === "sale") return "cost-of-sale";
  return kind === "refund" ? "cost-of-refund" : kind;
};

/** A reference that follows from another; one that would be too long is told by its hash. */
export function derivedReference(prefix: string, reference: string): string {
  const plain = `${prefix}:${reference}`;
  return plain.length <= longestReference ? plain : `${prefix}:${createHash("sha256").update(reference).digest("hex")}`;
}

/** The event, or the event and its cost where its own currency is not that of the books. */
export function inBookCurrency(event: NewFinanceEvent, books: string): NewFinanceEvent[] {
  if (event.currency === books || event.costed.length === 0) return [event];
  const cost: NewFinanceEvent = {
    ...event,
    reference: derivedReference("cost", event.reference),
    kind: costKindOf(event.kind),
    currency: books,
    lines: [],
  };
  // Also one of nothing but zeros: whoever waits for it to be posted is told that there is nothing to post.
  return [{ ...event, costed: [] }, cost];
}
