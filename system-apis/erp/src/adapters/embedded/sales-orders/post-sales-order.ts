import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { postDocument } from "../documents/post-document.ts";
import { findSalesOrder, salesOrder } from "./sales-order.ts";

export const postSalesOrder =
  ({ db: { sql } }: Books): ErpPort["postSalesOrder"] =>
  async (_ctx, { params: { reference }, body }) => {
    const receipt = await postDocument(sql, salesOrder, reference, body);
    const state = receipt.duplicate ? (await findSalesOrder(sql, reference)).state : "open";
    return reply(200, { ...receipt, state });
  };
