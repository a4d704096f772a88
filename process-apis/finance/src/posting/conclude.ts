/** The end of a posting: written down and told, an event at a time in its meaning and all at once in the database. */
import type { Database } from "@tierline/kernel/db/database";
import { type EventInput, occurred } from "@tierline/kernel/events/event";
import { journalPosted } from "@tierline/kernel/model/events";
import type { Unposted } from "./event-store.ts";

/** How a posting ended. */
export interface Outcome {
  readonly event: Unposted;
  readonly state: "posted" | "nothing-to-post" | "exception";
  readonly entryId: string | null;
  readonly problem: { readonly kind: string; readonly detail: string } | null;
}

/** An outcome with what the world is told of it; of an exception nothing. */
interface Ending {
  readonly outcome: Outcome;
  readonly telling: EventInput | undefined;
}

/** Writes down how postings ended and tells the world, in one transaction; an outcome that was known already is not told again. */
export async function conclude(db: Database, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const endings = outcomes.map(endingOf);
  const rows = endings.map(({ outcome: { event, state, entryId, problem } }) => ({
    reference: event.reference,
    state,
    entryId,
    ...problem,
  }));
  await db.transaction(async (tx) => {
    const changed = await tx.sql<{ reference: string }[]>`
      UPDATE finance_events f SET state = o.state, entry_id = o."entryId", problem_kind = o.kind, problem_detail = o.detail,
        attempts = f.attempts + 1
      FROM json_to_recordset(${JSON.stringify(rows)}::text::json)
        AS o(reference text, state text, "entryId" text, kind text, detail text)
      WHERE f.reference = o.reference AND f.state = 'pending'
      RETURNING f.reference`;
    const now = new Set(changed.map((row) => row.reference));
    await tx.emit(
      endings.flatMap(({ outcome, telling }) =>
        telling !== undefined && now.has(outcome.event.reference) ? [telling] : [],
      ),
    );
  });
}

/** What cannot be told is an exception by itself, so that it never costs the others their end. */
function endingOf(outcome: Outcome): Ending {
  if (outcome.state === "exception") return { outcome, telling: undefined };
  try {
    return { outcome, telling: tellingOf(outcome) };
  } catch (error) {
    const detail = `Its end cannot be told: ${error instanceof Error ? error.message : String(error)}`.slice(0, 500);
    return { outcome: { ...outcome, state: "exception", problem: { kind: "invalid", detail } }, telling: undefined };
  }
}

const tellingOf = ({ entryId, event }: Outcome): EventInput => {
  const { transactionId, reference, kind, channel, businessDate, correlationId } = event;
  const told = { transactionId, reference, kind, channel, businessDate, entryId };
  return occurred(journalPosted, told, { correlationId });
};
