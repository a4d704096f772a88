import { reply } from "@tierline/kernel/api/operation";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { keyOf } from "../client/literals.ts";
import { translating } from "../client/problem-of.ts";
import { textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import type { Tenant } from "../tenant.ts";
import { changeOrder } from "./change-order.ts";
import { deliveredOf } from "./delivered.ts";
import { isCancelled, orderPath, postedOrder, readOrder } from "./sales-order.ts";

/** Every item gets a reason for rejection, and the order the text of it: SAP keeps a cancelled order, and bills nothing of it. */
export const cancelSalesOrder =
  (tenant: Tenant): ErpPort["cancelSalesOrder"] =>
  async (ctx, { params: { reference }, body: { reason } }) => {
    const posting = await postedOrder(tenant, reference);
    const duplicate = await translating(`Sales order ${reference}`, () =>
      cancelled(tenant, ctx, reference, posting.foreignId, reason),
    );
    const { revision, foreignId: number } = posting;
    return reply(200, { reference, number, state: "cancelled", revision, postedAt: posting.postedAt ?? "", duplicate });
  };

/** True when it was cancelled before. Somebody who changes the order at the same time makes us look once more. */
async function cancelled(
  tenant: Tenant,
  call: Call,
  reference: string,
  foreignId: string,
  reason: string,
  again = true,
): Promise<boolean> {
  const order = await readOrder(tenant, call, foreignId);
  if (isCancelled(order)) return true;
  const [lines = []] = await deliveredOf(tenant, call, [{ reference, order }]);
  if (lines.some(({ delivered }) => delivered > 0))
    throw new Problem("conflict", `Goods of sales order ${reference} were delivered.`);
  try {
    await changeOrder(tenant, call, order, [...rejections(tenant, order), note(tenant, order, reason)]);
    return false;
  } catch (error) {
    if (!again || !isProblem(error, "conflict")) throw error;
    return cancelled(tenant, call, reference, foreignId, reason, false);
  }
}

const rejections = ({ settings }: Tenant, order: Entity) =>
  manyOf(order["to_Item"]).map((item) => ({
    method: "PATCH" as const,
    path: `A_SalesOrderItem${keyOf({ SalesOrder: textOf(order["SalesOrder"]), SalesOrderItem: textOf(item["SalesOrderItem"]) })}`,
    body: { SalesDocumentRjcnReason: settings.rejectionReason },
  }));

const note = ({ settings }: Tenant, order: Entity, reason: string) => ({
  method: "POST" as const,
  path: `${orderPath(textOf(order["SalesOrder"]))}/to_Text`,
  body: { Language: settings.language, LongTextID: settings.cancelText, LongText: reason },
});
