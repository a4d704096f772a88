import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import type { MovedUnits } from "./contract.ts";
import type * as contract from "./contract.ts";
import { needsDocument, numberOf } from "./document-number.ts";

/** What was promised first moved under the number of its reservation, what is told as a fact under the document's own. */
export async function lookupMovedUnits(ctx: InventoryContext, { body }: Input<typeof contract.lookupMovedUnits>) {
  const { sql } = ctx.deps.db;
  const units = await sql<MovedUnits[]>`
    WITH asked AS (
      SELECT DISTINCT * FROM unnest(${body.documents.map((each) => each.source)}::text[],
        ${body.documents.map((each) => each.reference)}::text[]) AS a(source, reference)),
    numbers AS (
      SELECT source, reference, reference AS number FROM asked
      UNION
      SELECT a.source, a.reference, r.reservation_id FROM asked a
      JOIN reservations r ON r.channel = a.source AND r.reference = a.reference AND r.state IN ('held', 'confirmed', 'consumed'))
    SELECT m.type, n.source, n.reference, m.item_id AS "itemId", m.location_id AS "locationId", sum(m.quantity)::bigint AS quantity
    FROM numbers n JOIN movements m ON m.source = n.source AND ${numberOf(sql, "m")} = n.number AND ${needsDocument(sql, "m")}
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 2, 3, 1, 4, 5`;
  return reply(200, { units: [...units] });
}
