/** Units that left without a known cost: as soon as the books know it, it is posted, in an event of its own per item. */
import { systemSource } from "@tierline/kernel/api/system-source";
import { costKindOf, derivedReference } from "../events/in-book-currency.ts";
import type { FinanceDeps } from "../deps.ts";
import type { CostedUnits, NewFinanceEvent } from "../resources/events/contract.ts";
import { draftEvents } from "./draft-events.ts";
import { keepEvents, type Unposted } from "./event-store.ts";
import { type UnitCosts, valueUnits } from "./value-units.ts";

type Deps = Pick<FinanceDeps, "db" | "costs" | "rules" | "poster" | "currency">;
type Waiting = Omit<Unposted, "uncosted"> & { readonly uncosted: readonly CostedUnits[] };

/** Events looked at in one turn. */
const atOnce = 500;

/** Looks through everything that waits for a cost. Keeping an event twice keeps it once, so a crash in between does no harm. */
export async function valueLate(deps: Deps, stopping?: AbortSignal): Promise<void> {
  const isStopping = (): boolean => stopping?.aborted === true;
  for (let after = 0; !isStopping();) {
    const waiting = await deps.db.sql<(Waiting & { eventId: number })[]>`
      SELECT event_id AS "eventId", reference, kind, transaction_id AS "transactionId", document, channel,
        business_date AS "businessDate", correlation_id AS "correlationId", memo, uncosted
      FROM finance_events WHERE uncosted IS NOT NULL AND event_id > ${after} ORDER BY event_id LIMIT ${atOnce}`;
    const last = waiting.at(-1);
    if (last === undefined) return;
    after = last.eventId;
    await valueSome(deps, waiting);
  }
}

async function valueSome(deps: Deps, waiting: readonly Waiting[]): Promise<void> {
  const items = [...new Set(waiting.flatMap(({ uncosted }) => uncosted.map(({ itemId }) => itemId)))];
  const known = await deps.costs.find(items, deps.currency, systemSource("finance.value"));
  const valued = waiting.flatMap((event) => costEvents(event, known, deps.currency));
  if (valued.length === 0) return;
  await keepEvents(deps.db.sql, await draftEvents(valued, deps, systemSource("finance.value")), 0);
  for (const event of waiting) {
    const ready = readyUnits(event, known, deps.currency);
    const left = event.uncosted.filter(({ itemId }) => !ready.has(itemId));
    if (left.length === event.uncosted.length) continue;
    const uncosted = left.length === 0 ? null : JSON.stringify(left);
    await deps.db
      .sql`UPDATE finance_events SET uncosted = ${uncosted}::text::json WHERE reference = ${event.reference}`;
  }
  deps.poster.wake();
}

function costEvents(event: Waiting, known: UnitCosts, currency: string): NewFinanceEvent[] {
  const { reference, kind, transactionId, document, channel, businessDate, correlationId } = event;
  return [...readyUnits(event, known, currency)].map(([itemId, costed]) => ({
    reference: derivedReference("cost", `${reference}:${itemId}`),
    kind: costKindOf(kind),
    transactionId,
    document,
    channel,
    businessDate,
    currency,
    correlationId,
    lines: [],
    costed,
  }));
}

/** By item, what can be valued as a whole by now. */
function readyUnits({ uncosted }: Waiting, known: UnitCosts, currency: string): ReadonlyMap<string, CostedUnits[]> {
  const byItem = Map.groupBy(uncosted, ({ itemId }) => itemId);
  return new Map([...byItem].filter(([, costed]) => valueUnits({ costed, currency }, known).uncosted.length === 0));
}
