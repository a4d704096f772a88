/** What posting rules must obey, whatever they say. */
import type { PostingRule } from "../resources/posting-rules/contract.ts";

/** The account a rule's measure is counted on. */
export const measuredAccount = (rule: PostingRule): string => (rule.measure === "refunds" ? rule.debit : rule.credit);

/**
 * Refuses rules of which two are for the same line, that post within one account, or that let a figure be told wrongly from the
 * journal: an account on which an event's measure is counted may be touched by rules of that measure only.
 */
export function checked(all: readonly PostingRule[]): readonly PostingRule[] {
  for (const rule of all) {
    const name = `${rule.event}/${rule.line}`;
    if (all.some((other) => other !== rule && other.event === rule.event && other.line === rule.line)) {
      throw new Error(`There are two posting rules for ${name}.`);
    }
    if (rule.debit === rule.credit) throw new Error(`The posting rule ${name} debits and credits the same account.`);
    if (rule.measure === undefined) continue;
    const counted = measuredAccount(rule);
    const stranger = all.find(
      (other) =>
        other.event === rule.event &&
        (other.debit === counted || other.credit === counted) &&
        (other.measure !== rule.measure || measuredAccount(other) !== counted),
    );
    if (stranger !== undefined) {
      throw new Error(
        `${name} counts ${rule.measure} on ${counted}, which ${stranger.event}/${stranger.line} touches too.`,
      );
    }
  }
  return all;
}
