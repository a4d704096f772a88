import { refuseCurrency, refuseDay } from "@tierline/kernel/model/trading";
import { isProblem } from "@tierline/kernel/errors/problem";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { rejected, type EntryResult } from "@tierline/kernel/model/batch";
import type { FinanceContext } from "../../deps.ts";
import { missingRule } from "../../posting/build-entry.ts";
import { draftEvents } from "../../posting/draft-events.ts";
import { hashOf, keepEvents } from "../../posting/event-store.ts";
import type * as contract from "./contract.ts";
import type { NewFinanceEvent } from "./contract.ts";

/** Kept durably when this answers; posted right after. */
export async function recordFinanceEvents(ctx: FinanceContext, { body }: Input<typeof contract.recordFinanceEvents>) {
  const { db, poster } = ctx.deps;
  const refusals = new Map(body.events.map((event) => [event, refusalOf(ctx, event)]));
  const first = new Map<string, NewFinanceEvent>();
  for (const event of body.events) {
    if (refusals.get(event) === undefined && !first.has(event.reference)) first.set(event.reference, event);
  }
  const drafts = await draftEvents([...first.values()], ctx.deps, ctx);
  const kept = new Set((await keepEvents(db.sql, drafts, 0)).map((event) => event.reference));
  if (kept.size > 0) poster.wake();
  const others = [...first.keys()].filter((reference) => !kept.has(reference));
  const earlier =
    others.length === 0
      ? []
      : await db.sql<{ reference: string; hash: string }[]>`
    SELECT reference, content_hash AS hash FROM finance_events WHERE reference = ANY(${others})`;
  const known = new Map(earlier.map((row) => [row.reference, row.hash]));
  for (const [reference, event] of first) if (kept.has(reference)) known.set(reference, hashOf(event));
  const results = body.events.map((event): EntryResult => {
    const { reference } = event;
    const refusal = refusals.get(event);
    if (refusal !== undefined) return rejected(reference, "invalid", refusal.detail, { reason: refusal.reason });
    if (kept.has(reference) && first.get(reference) === event) return { reference, status: "accepted" };
    if (known.get(reference) === hashOf(event)) return { reference, status: "duplicate" };
    return rejected(reference, "conflict", `${reference} was recorded before, with other content.`, {
      reason: "number-used",
    });
  });
  return reply(200, { results });
}

interface Refusal {
  readonly detail: string;
  readonly reason: string | undefined;
}

/** Why an event is not taken, in a sentence, and for programs. */
function refusalOf({ deps: { rules, config, currency } }: FinanceContext, event: NewFinanceEvent): Refusal | undefined {
  const missing = missingRule(event, rules);
  if (missing !== undefined) return { detail: `There is no posting rule for ${missing}.`, reason: "no-rule" };
  if (event.currency !== currency && event.costed.length > 0) {
    const detail = `Units are valued in ${currency}: report them in an event of their own.`;
    return { detail, reason: "other-currency" };
  }
  try {
    refuseCurrency(event.currency, config);
    refuseDay(event.businessDate, { channel: event.channel, pointer: "/businessDate" }, config);
    return undefined;
  } catch (error) {
    if (isProblem(error, "invalid")) return { detail: error.message, reason: error.extras.reason };
    throw error;
  }
}
