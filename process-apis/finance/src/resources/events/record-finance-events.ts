import { refuseCurrency, refuseDay, refuseMoment } from "@tierline/kernel/model/trading";
import { isProblem } from "@tierline/kernel/errors/problem";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { rejected, type EntryResult } from "@tierline/kernel/model/batch";
import type { FinanceContext } from "../../deps.ts";
import { buildEntry, missingRule } from "../../posting/build-entry.ts";
import { draftEvents } from "../../posting/draft-events.ts";
import { hashOf, keepEvents } from "../../posting/event-store.ts";
import type * as contract from "./contract.ts";
import type { NewFinanceEvent, SentFinanceEvent } from "./contract.ts";

/** Kept durably when this answers; posted right after. */
export async function recordFinanceEvents(ctx: FinanceContext, { body }: Input<typeof contract.recordFinanceEvents>) {
  const results = await ctx.deps.db.keepAnswer(ctx, () => record(ctx, body.events));
  return reply(200, { results });
}

async function record(ctx: FinanceContext, sent: readonly SentFinanceEvent[]): Promise<EntryResult[]> {
  const { db, poster } = ctx.deps;
  const events = sent.map((event) => whole(event, ctx));
  const refusals = new Map(events.map((event) => [event, refusalOf(ctx, event)]));
  const first = new Map<string, NewFinanceEvent>();
  for (const event of events) {
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
  return events.map((event): EntryResult => {
    const { reference } = event;
    const refusal = refusals.get(event);
    if (refusal !== undefined) return rejected(reference, "invalid", refusal.detail, { reason: refusal.reason });
    if (kept.has(reference) && first.get(reference) === event) return { reference, status: "accepted" };
    if (hashesOf(event).includes(known.get(reference) ?? "")) return { reference, status: "duplicate" };
    return rejected(reference, "conflict", `${reference} was recorded before, with other content.`, {
      reason: "number-used",
    });
  });
}

/** With the day of its moment where the books are kept, and a correlation. */
const whole = ({ businessDate, correlationId, ...event }: SentFinanceEvent, ctx: FinanceContext): NewFinanceEvent => ({
  ...event,
  businessDate: businessDate ?? ctx.deps.days.of(event.occurredAt ?? ""),
  correlationId: correlationId ?? ctx.correlationId,
});

/** An event with a moment was kept without it by earlier releases, under the day in UTC. */
function hashesOf(event: NewFinanceEvent): string[] {
  const { occurredAt, ...content } = event;
  if (occurredAt === undefined) return [hashOf(event)];
  const businessDate = new Date(occurredAt).toISOString().slice(0, 10);
  return [hashOf(event), hashOf({ ...content, businessDate })];
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
    // What units cost is another matter: those that cannot be valued wait.
    buildEntry({ ...event, costed: [] }, new Map(), rules);
    refuseCurrency(event.currency, config);
    const { channel, businessDate, occurredAt } = event;
    if (occurredAt === undefined) refuseDay(businessDate, { channel, pointer: "/businessDate" }, config);
    else refuseMoment(occurredAt, { channel, pointer: "/occurredAt" }, config);
    return undefined;
  } catch (error) {
    if (isProblem(error, "invalid")) return { detail: error.message, reason: error.extras.reason };
    throw error;
  }
}
