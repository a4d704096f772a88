/** From a finance event to the lines of its journal entry: pure, and balanced whatever the event. */
import { bookableSum } from "@tierline/kernel/model/money";
import type { PostingRule } from "../resources/posting-rules/contract.ts";
import type { CostedUnits, NewFinanceEvent } from "../resources/events/contract.ts";
import { type UnitCosts, valueUnits } from "./value-units.ts";

/** One line of an entry; either side is zero. */
export interface EntryLine {
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
  readonly currency: string;
}

export type Postable = Pick<NewFinanceEvent, "kind" | "currency" | "lines" | "costed">;

/** The rule for a line of an event, if there is one. */
const ruleFor = (rules: readonly PostingRule[], event: string, line: string): PostingRule | undefined =>
  rules.find((rule) => rule.event === event && rule.line === line);

/** What is missing in the rules to post this event: `sale/tip`; undefined when nothing is. */
export function missingRule(event: Postable, rules: readonly PostingRule[]): string | undefined {
  const kinds = [...event.lines, ...event.costed].map((line) => line.kind);
  const stranger = kinds.find((kind) => ruleFor(rules, event.kind, kind) === undefined);
  return stranger === undefined ? undefined : `${event.kind}/${stranger}`;
}

export interface BuiltEntry {
  readonly entry: EntryLine[];
  /** Units that the entry leaves out, since they cannot be valued; null when there are none. */
  readonly uncosted: readonly CostedUnits[] | null;
}

/**
 * The entry's lines, one per account, in order of account; empty when all amounts cancel out. Every amount is added to one
 * account and taken from another, so the lines balance. Throws when a rule is missing, and `invalid` beyond what can be booked.
 */
export function buildEntry(event: Postable, costs: UnitCosts, rules: readonly PostingRule[]): BuiltEntry {
  const { lines, uncosted } = valueUnits(event, costs);
  const balances = new Map<string, number>();
  const add = (account: string, amount: number): void => {
    balances.set(account, bookableSum([balances.get(account) ?? 0, amount]));
  };
  for (const line of [...event.lines, ...lines]) {
    const rule = ruleFor(rules, event.kind, line.kind);
    if (rule === undefined) throw new Error(`There is no posting rule for ${event.kind}/${line.kind}.`);
    add(rule.debit, line.amount);
    add(rule.credit, -line.amount);
  }
  const entry = [...balances]
    .filter(([, balance]) => balance !== 0)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([account, balance]) => ({
      account,
      debit: Math.max(balance, 0),
      credit: Math.max(-balance, 0),
      currency: event.currency,
    }));
  return { entry, uncosted: uncosted.length === 0 ? null : uncosted };
}
