import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { linesOf } from "../documents/read-document.ts";
import { findSalesOrder, salesOrder, salesOrderHeader } from "./sales-order.ts";

export const getSalesOrder =
  ({ db: { sql } }: Books): ErpPort["getSalesOrder"] =>
  async (_ctx, { params: { reference } }) => {
    const row = await findSalesOrder(sql, reference);
    return reply(200, { ...salesOrderHeader(row), lines: await linesOf(sql, salesOrder, row.document_id) });
  };
