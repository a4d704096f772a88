import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StoredReservation } from "../../promises/request.ts";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

/** What nobody keeps any more, because its time is over, is left out before the sweep gives it back. */
export async function lookupReservations(ctx: InventoryContext, { body }: Input<typeof contract.lookupReservations>) {
  const { sql } = ctx.deps.db;
  const rows = await sql<StoredReservation[]>`
    SELECT r.reservation_id AS "reservationId", r.channel, r.reference, r.fingerprint, r.state, r.lines, r.expires_at AS "expiresAt"
    FROM (SELECT DISTINCT * FROM unnest(${body.documents.map((each) => each.channel)}::text[],
      ${body.documents.map((each) => each.reference)}::text[]) AS d(channel, reference)) asked
    JOIN reservations r ON r.channel = asked.channel AND r.reference = asked.reference
      AND r.state IN ('held', 'confirmed', 'consumed')
    WHERE r.state = 'confirmed' OR (r.state = 'held' AND r.expires_at > now())
    ORDER BY r.reservation_id`;
  return reply(200, { reservations: rows.map(show) });
}
