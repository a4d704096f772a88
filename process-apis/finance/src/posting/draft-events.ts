/** Builds the entries of new events. While the books are away, events with units to value are drafted without an entry. */
import type { CallSource } from "@tierline/kernel/api/context";
import { inTurns } from "@tierline/kernel/api/turns";
import { Problem } from "@tierline/kernel/errors/problem";
import type { NewFinanceEvent } from "../resources/events/contract.ts";
import type { PostingRule } from "../resources/posting-rules/contract.ts";
import { buildEntry } from "./build-entry.ts";
import { costsFor } from "./costs-for.ts";
import type { Costs } from "./costs.ts";
import type { Draft } from "./event-store.ts";

export async function draftEvents(
  events: readonly NewFinanceEvent[],
  { costs, rules }: { readonly costs: Costs; readonly rules: readonly PostingRule[] },
  from: CallSource,
): Promise<Draft[]> {
  const known = await costsFor(costs, events, from).catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
  return inTurns(events, (event) => {
    const wait = known === undefined && event.costed.length > 0;
    if (wait) return { event, entry: null, uncosted: null };
    const unitCosts = known?.(event.currency) ?? new Map<string, string>();
    return { event, ...buildEntry(event, unitCosts, rules) };
  });
}
