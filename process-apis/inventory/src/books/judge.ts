import type { Database } from "@tierline/kernel/db/database";
import { booksSource } from "@tierline/kernel/model/stock";
import { raise, settle } from "../ledger/raise.ts";

interface Judged {
  readonly itemId: string;
  readonly locationId: string;
  readonly books: number;
  readonly onHand: number;
  readonly differs: boolean;
  /** It has differed for longer than what is under way can explain. */
  readonly lasting: boolean;
}

/**
 * Compares what the ERP said last with the ledger. What differs for longer than the grace becomes one open exception per
 * position, what agrees again settles it. Nothing is overwritten. Returns how many differ.
 */
export const judge = (db: Database, graceSeconds: number): Promise<number> =>
  db.transaction(async ({ sql }) => {
    const judged = await sql<Judged[]>`
      WITH compared AS (
        SELECT b.item_id, b.location_id, p.on_hand, b.quantity <> p.on_hand AS differs
        FROM books_levels b JOIN positions p USING (item_id, location_id)
        WHERE b.quantity <> p.on_hand OR b.differs_since IS NOT NULL
      )
      UPDATE books_levels b
      SET differs_since = CASE WHEN c.differs THEN coalesce(b.differs_since, now()) END
      FROM compared c WHERE b.item_id = c.item_id AND b.location_id = c.location_id
      RETURNING b.item_id AS "itemId", b.location_id AS "locationId", b.quantity AS books, c.on_hand AS "onHand",
        c.differs, coalesce(b.differs_since <= now() - make_interval(secs => ${graceSeconds}), false) AS lasting`;
    raise(
      sql,
      judged
        .filter(({ lasting }) => lasting)
        .map(({ itemId, locationId, books, onHand }) => ({
          kind: "contradiction",
          itemId,
          locationId,
          source: booksSource,
          sourceKey: `level#${itemId}#${locationId}`,
          detail: `The books say ${String(books)}, the ledger ${String(onHand)}.`,
        })),
    );
    settle(
      sql,
      judged
        .filter(({ differs }) => !differs)
        .map(({ itemId, locationId }) => ({ kind: "contradiction", itemId, locationId })),
    );
    return judged.filter(({ differs }) => differs).length;
  });
