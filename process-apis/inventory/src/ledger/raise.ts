/** Exceptions of positions: facts that collide with promises or with what was believed to be there. */
import type postgres from "postgres";
import { newId } from "@tierline/kernel/model/ids";
import type { ExceptionKind } from "../db/schema.ts";

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
    ON CONFLICT (kind, item_id, location_id) WHERE state = 'open' AND movement IS NULL DO NOTHING`.execute();
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
