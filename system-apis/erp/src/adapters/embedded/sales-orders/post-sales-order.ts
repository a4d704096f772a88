import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { postDocument } from "../documents/post-document.ts";
import { findSalesOrder, salesOrder } from "./sales-order.ts";

export const postSalesOrder =
  ({ db: { sql } }: Books): ErpPort["postSalesOrder"] =>
  async (_ctx, { params: { reference }, body }) => {
    const receipt = await postDocument(sql, salesOrder, reference, body);
    if (!receipt.duplicate) return reply(200, { ...receipt, state: "open", revision: 1 });
    const { state, revision } = await findSalesOrder(sql, reference);
    return reply(200, { ...receipt, state, revision });
  };
