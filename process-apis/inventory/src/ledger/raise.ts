/** Exceptions of positions: facts that collide with promises or with what was believed to be there. */
import type postgres from "postgres";
import { newId } from "@tierline/kernel/model/ids";
import type { ExceptionKind } from "../db/schema.ts";
import type { Unsent } from "./move-transit.ts";

interface At {
  readonly itemId: string;
  readonly locationId: string;
}

export interface PositionException extends At {
  readonly kind: ExceptionKind;
  readonly detail: string;
  readonly source: string;
  readonly sourceKey: string;
}

/** The team that looks after stock exceptions. */
export const exceptionOwner = "inventory";

/** One open exception per kind and position, however often it happens. Sent, not waited for. */
export function raise(sql: postgres.TransactionSql, raised: readonly PositionException[]): void {
  if (raised.length === 0) return;
  void sql`
    INSERT INTO exceptions (exception_id, kind, item_id, location_id, source, source_key, detail)
    SELECT * FROM unnest(
      ${raised.map(() => newId("exc"))}::text[], ${raised.map((each) => each.kind)}::text[],
      ${raised.map((each) => each.itemId)}::text[], ${raised.map((each) => each.locationId)}::text[],
      ${raised.map((each) => each.source)}::text[], ${raised.map((each) => each.sourceKey)}::text[],
      ${raised.map((each) => each.detail)}::text[])
    ON CONFLICT (kind, item_id, location_id) WHERE state = 'open' AND movement IS NULL AND kind <> 'not-sent' DO NOTHING`.execute();
}

/** A consumption took what facts had taken already. */
export function raiseNegative(
  sql: postgres.TransactionSql,
  positions: readonly (At & { readonly onHand: number })[],
): void {
  raise(
    sql,
    positions.map((position) => ({
      kind: "negative-stock",
      itemId: position.itemId,
      locationId: position.locationId,
      source: "process/inventory",
      sourceKey: "consumption",
      detail: `A consumption left ${String(position.onHand)} units on hand.`,
    })),
  );
}

/** What cured itself: stock came in, or promises were given back. Sent, not waited for. */
export function settle(sql: postgres.TransactionSql, cured: readonly (At & { readonly kind: ExceptionKind })[]): void {
  if (cured.length === 0) return;
  void sql`
    UPDATE exceptions e SET state = 'resolved', resolved_at = now(), resolution = 'Later movements settled it.'
    FROM unnest(
      ${cured.map((each) => each.kind)}::text[], ${cured.map((each) => each.itemId)}::text[],
      ${cured.map((each) => each.locationId)}::text[]) AS c(kind, item_id, location_id)
    WHERE e.state = 'open' AND e.movement IS NULL AND e.kind = c.kind AND e.item_id = c.item_id AND e.location_id = c.location_id`.execute();
}

/** What arrived beyond what was sent: one open exception per transfer, item and place, closed when the rest is heard of. */
export function raiseUnsent(sql: postgres.TransactionSql, unsent: readonly Unsent[]): void {
  const more = unsent.filter(({ before, now }) => now > before);
  const less = unsent.filter(({ before, now }) => now < before);
  if (more.length > 0) {
    void sql`
      INSERT INTO exceptions (exception_id, kind, item_id, location_id, source, source_key, detail)
      SELECT id, 'not-sent', item_id, location_id, source, document, units || ' more units arrived than were sent.' FROM unnest(
        ${more.map(() => newId("exc"))}::text[], ${more.map((each) => each.itemId)}::text[], ${more.map((each) => each.locationId)}::text[],
        ${more.map((each) => each.source)}::text[], ${more.map((each) => each.document)}::text[],
        ${more.map((each) => each.now)}::bigint[]) AS u(id, item_id, location_id, source, document, units)
      ON CONFLICT (source, source_key, item_id, location_id) WHERE state = 'open' AND kind = 'not-sent'
      DO UPDATE SET detail = excluded.detail`.execute();
  }
  if (less.length === 0) return;
  // Only those that are open: what a person has accepted stays accepted.
  void sql`
    UPDATE exceptions e SET detail = CASE WHEN u.units > 0 THEN u.units || ' more units arrived than were sent.' ELSE e.detail END,
      state = CASE WHEN u.units > 0 THEN 'open' ELSE 'resolved' END, resolved_at = CASE WHEN u.units = 0 THEN now() END,
      resolution = CASE WHEN u.units = 0 THEN 'What arrived was sent, as was told later.' END
    FROM unnest(
      ${less.map((each) => each.source)}::text[], ${less.map((each) => each.document)}::text[],
      ${less.map((each) => each.itemId)}::text[], ${less.map((each) => each.locationId)}::text[],
      ${less.map((each) => each.now)}::bigint[]) AS u(source, document, item_id, location_id, units)
    WHERE e.state = 'open' AND e.kind = 'not-sent' AND e.source = u.source AND e.source_key = u.document
      AND e.item_id = u.item_id AND e.location_id = u.location_id`.execute();
}
