/** What follows from an attempt for the delivery: delivered, to be tried again, or given up. */
import type { Database, Tx } from "@tierline/kernel/db/database";
import { succeeded, type Outcome } from "../target/outcome.ts";
import type { Claimed } from "./claim.ts";
import { secondsUntilNext } from "./schedule.ts";

interface Row {
  readonly state: string;
  readonly attempts: number;
  readonly claim: string | null;
  readonly key: string;
}

/** What was claimed, as it stands now. */
type Current = Omit<Claimed, "claim"> & Row;

/**
 * Keeps the attempt and what follows from it, in one transaction. False when the delivery is there no more. What its endpoint's owner did meanwhile
 * holds: sent again, it is in a new round.
 */
export function conclude(
  db: Database,
  schedule: readonly number[],
  claimed: Claimed,
  outcome: Outcome,
): Promise<boolean> {
  const { deliveryId } = claimed;
  return db.transaction(async (tx) => {
    const [row] = await tx.sql<Row[]>`
      SELECT state, attempts, claim, key FROM deliveries WHERE delivery_id = ${deliveryId} FOR UPDATE`;
    if (row === undefined) return false;
    const { at, ms, status, error, answer } = outcome;
    await tx.sql`
      INSERT INTO attempts (delivery_id, at, ms, status, error, answer)
      VALUES (${deliveryId}, ${at}, ${ms}, ${status}, ${error}, ${answer})`;
    // A success is one, whoever has taken it over meanwhile; a failure is the affair of whoever has.
    const counts = row.state === "waiting" && (succeeded(outcome) || row.claim === claimed.claim);
    if (counts) await follow(tx, schedule, { ...claimed, ...row }, outcome);
    return true;
  });
}

async function follow(tx: Tx, schedule: readonly number[], row: Current, outcome: Outcome): Promise<void> {
  const attempts = row.attempts + 1;
  const wait = succeeded(outcome) ? undefined : secondsUntilNext(attempts, outcome, schedule);
  const state = succeeded(outcome) ? "delivered" : wait === undefined ? "given-up" : "waiting";
  await tx.sql`
    UPDATE deliveries SET state = ${state}, attempts = ${attempts}, last_status = ${outcome.status}, last_error = ${outcome.error},
      claim = NULL, claimed_until = NULL, finished_at = ${wait === undefined ? tx.sql`now()` : null},
      next_attempt_at = now() + make_interval(secs => ${wait ?? 0})
    WHERE delivery_id = ${row.deliveryId}`;
  if (row.ordered) await (wait === undefined ? callNext(tx, row) : putOff(tx, row, wait));
}

/** Those behind one that waits cannot be due before it is: looking for what is due need not pass over them each time. */
async function putOff({ sql }: Tx, { endpointId, key, deliveryId }: Current, wait: number): Promise<void> {
  await sql`
    UPDATE deliveries SET next_attempt_at = now() + make_interval(secs => ${wait})
    WHERE endpoint_id = ${endpointId} AND key = ${key} AND state = 'waiting' AND delivery_id <> ${deliveryId}
      AND attempts = 0 AND next_attempt_at < now() + make_interval(secs => ${wait})`;
}

/** The first of those that waited behind it is due now, unless it failed itself before. */
async function callNext({ sql }: Tx, { endpointId, key }: Current): Promise<void> {
  await sql`
    UPDATE deliveries SET next_attempt_at = now()
    WHERE attempts = 0 AND next_attempt_at > now() AND delivery_id = (
      SELECT delivery_id FROM deliveries
      WHERE endpoint_id = ${endpointId} AND key = ${key} AND state = 'waiting' ORDER BY position LIMIT 1)`;
}
