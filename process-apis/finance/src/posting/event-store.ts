/** Finance events in the database: kept once per reference, taken up for posting, put off. Set-based throughout. */
import type { FinanceEventKind } from "@tierline/kernel/model/finance";
import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import {
  type CostedUnits,
  FinanceEventContent,
  type FinanceLine,
  type NewFinanceEvent,
} from "../resources/events/contract.ts";
import type { EntryLine } from "./build-entry.ts";

/** An event with its entry, or null while a cost could not be asked for. */
export interface Draft {
  readonly event: NewFinanceEvent;
  readonly entry: readonly EntryLine[] | null;
  /** Units that the entry leaves out, since their cost is not known. */
  readonly uncosted: readonly CostedUnits[] | null;
}

/** An event that waits to be posted. */
export interface Unposted {
  readonly reference: string;
  readonly kind: FinanceEventKind;
  readonly transactionId: string;
  readonly document: string;
  readonly channel: string;
  readonly businessDate: string;
  readonly currency: string;
  readonly correlationId: string;
  readonly memo: string | null;
  readonly lines: FinanceLine[];
  readonly costed: CostedUnits[] | null;
  readonly entry: readonly EntryLine[] | null;
  readonly uncosted: readonly CostedUnits[] | null;
  /** Where the entry stands if its own period was closed. */
  readonly postingDate: string | null;
  readonly attempts: number;
}

/** What was said, whoever said it again and under whichever correlation. */
export const hashOf = ({ correlationId: _, ...content }: NewFinanceEvent): string => fingerprintOf(content);

const columns = (sql: postgres.Sql | postgres.TransactionSql) => sql`
  reference, kind, transaction_id AS "transactionId", document, channel, business_date AS "businessDate", currency,
  correlation_id AS "correlationId", memo, lines, costed, uncosted,
  posting_date AS "postingDate", entry, attempts`;

/** Whoever keeps what breaks the contract can never tell of it: it stays with who brought it. */
function refuseBroken({ event }: Draft): void {
  const { error } = FinanceEventContent.safeParse(event);
  const [issue] = error?.issues ?? [];
  if (issue === undefined) return;
  const where = issue.path.map(String).join("/");
  throw new Problem("invalid", `The finance event ${event.reference} cannot be kept: /${where} ${issue.message}.`, {
    cause: error,
  });
}

/** Keeps events that are new and returns them; `restMs` is how long nobody else takes them up. References go in in order. */
export async function keepEvents(sql: postgres.Sql, drafts: readonly Draft[], restMs: number): Promise<Unposted[]> {
  if (drafts.length === 0) return [];
  drafts.forEach(refuseBroken);
  const rows = drafts.map(({ event, entry, uncosted }) => ({
    ...event,
    costed: entry === null ? event.costed : null,
    uncosted,
    entry,
    hash: hashOf(event),
  }));
  const kept = await sql<Unposted[]>`
    INSERT INTO finance_events (reference, kind, transaction_id, document, channel, business_date, currency, correlation_id, memo,
      lines, costed, uncosted, content_hash, entry, state, due_at)
    SELECT reference, kind, "transactionId", document, channel, "businessDate", currency, "correlationId", memo,
      lines, costed, uncosted, hash, entry, 'pending', now() + make_interval(secs => ${restMs / 1_000})
    FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS n(reference text, kind text, "transactionId" text,
      document text, channel text, "businessDate" date, currency text, "correlationId" text, memo text, lines json, costed json, uncosted json,
      hash text, entry json)
    ORDER BY reference
    ON CONFLICT (reference) DO NOTHING
    RETURNING ${columns(sql)}`;
  return [...kept];
}

/**
 * For how long events belong to the process that posts them, should it die: longer than it waits for the books, and no longer than it must,
 * since orders wait for it. Two that post the same event post it once: the journal is idempotent on its reference.
 */
export const leaseMs = 20_000;

/** Takes up to 500 events that are due; nobody else gets them while the lease lasts. */
export async function takeDue(sql: postgres.Sql): Promise<Unposted[]> {
  const taken = await sql<Unposted[]>`
    UPDATE finance_events SET due_at = now() + make_interval(secs => ${leaseMs / 1_000})
    WHERE event_id IN (
      SELECT event_id FROM finance_events WHERE state = 'pending' AND due_at <= now()
      ORDER BY event_id LIMIT 500 FOR UPDATE SKIP LOCKED
    )
    RETURNING ${columns(sql)}`;
  return [...taken];
}

/** Fixes entries once their costs are known. */
export async function keepEntries(sql: postgres.Sql, built: readonly Unposted[]): Promise<void> {
  if (built.length === 0) return;
  const rows = built.map(({ reference, entry, uncosted }) => ({ reference, entry, uncosted }));
  await sql`
    UPDATE finance_events f SET entry = n.entry, uncosted = n.uncosted, costed = NULL
    FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS n(reference text, entry json, uncosted json)
    WHERE f.reference = n.reference AND f.entry IS NULL`;
}

/** Fixes where entries of closed periods are posted, before they are sent there. */
export async function keepPostingDates(sql: postgres.Sql, moved: readonly Unposted[]): Promise<void> {
  const rows = moved.map(({ reference, postingDate }) => ({ reference, postingDate }));
  await sql`
    UPDATE finance_events f SET posting_date = n."postingDate"
    FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS n(reference text, "postingDate" date)
    WHERE f.reference = n.reference AND f.state = 'pending'`;
}

/** Puts events off after a failed attempt: half a second, one, two, up to `mostSeconds`. */
export async function postpone(
  sql: postgres.Sql,
  events: readonly Unposted[],
  problem: { readonly kind: string; readonly detail: string },
  mostSeconds: number,
): Promise<void> {
  await sql`
    UPDATE finance_events SET attempts = attempts + 1, problem_kind = ${problem.kind}, problem_detail = ${problem.detail},
      due_at = now() + make_interval(secs => least(${mostSeconds}, 0.5 * power(2, least(attempts, 20))))
    WHERE reference = ANY(${events.map((event) => event.reference)}) AND state = 'pending'`;
}

/** Gives events back that were taken and could not be posted yet: they are due at once. */
export async function makeDue(sql: postgres.Sql, events: readonly Unposted[]): Promise<void> {
  await sql`
    UPDATE finance_events SET due_at = now()
    WHERE reference = ANY(${events.map((event) => event.reference)}) AND state = 'pending'`;
}
