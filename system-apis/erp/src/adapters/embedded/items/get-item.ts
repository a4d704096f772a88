import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { itemColumns, itemOf, type ItemRow } from "./item-row.ts";

export const getItem =
  ({ db: { sql } }: Books): ErpPort["getItem"] =>
  async (_ctx, { params }) => {
    const [row] = await sql<ItemRow[]>`SELECT ${itemColumns(sql)} FROM items i WHERE i.item_id = ${params.itemId}`;
    if (row === undefined) throw new Problem("not-found", `There is no item ${params.itemId}.`);
    return reply(200, itemOf(row));
  };
