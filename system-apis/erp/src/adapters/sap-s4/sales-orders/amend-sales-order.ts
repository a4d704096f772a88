import { reply } from "@tierline/kernel/api/operation";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { DocumentLine } from "../../../resources/documents.ts";
import { translating } from "../client/problem-of.ts";
import type { Call } from "../client/wire.ts";
import { checkAmounts } from "../../../rules/check-amounts.ts";
import { lookForItems } from "../documents/look-for-items.ts";
import { placeFor } from "../locations/place.ts";
import type { Tenant } from "../tenant.ts";
import { changeOrder } from "./change-order.ts";
import { deliveredOf } from "./delivered.ts";
import { lineChanges } from "./line-changes.ts";
import { contentOf, isCancelled, postedOrder, readOrder } from "./sales-order.ts";

/** A revision is the register's; SAP's version of the order guards the change itself against its own users. */
export const amendSalesOrder =
  (tenant: Tenant): ErpPort["amendSalesOrder"] =>
  async (ctx, { params: { reference }, body: { expectedRevision, lines, total } }) => {
    const posting = await postedOrder(tenant, reference);
    const content = { ...contentOf(posting), lines, total };
    checkAmounts(content);
    const amendment = { kind: "sales-order", reference, content, deadline: ctx.deadline, expectedRevision } as const;
    const { number, revision, postedAt, duplicate } = await tenant.register.amend(amendment, ({ foreignId }) =>
      translating(`Sales order ${reference}`, () =>
        amend(tenant, ctx, {
          reference,
          foreignId: foreignId ?? "",
          lines,
          locationId: content.locationId,
          currency: content.currency,
        }),
      ),
    );
    return reply(200, { reference, number, state: "open", revision, postedAt, duplicate });
  };

interface Amendment {
  readonly reference: string;
  readonly foreignId: string;
  readonly lines: readonly DocumentLine[];
  readonly locationId: string;
  readonly currency: string;
}

/**
 * An attempt whose answer was lost is repeated: the lines are as wanted already, and nothing is left to change. It may also get
 * there late, just before us: then the version is another one, and a second look finds the lines as wanted.
 */
async function amend(tenant: Tenant, call: Call, amendment: Amendment, again = true): Promise<void> {
  const { reference, foreignId, lines, locationId, currency } = amendment;
  const order = await readOrder(tenant, call, foreignId);
  if (isCancelled(order)) throw new Problem("conflict", `Sales order ${reference} is cancelled.`);
  const [present = []] = await deliveredOf(tenant, call, [{ reference, order }]);
  if (present.some(({ delivered }) => delivered > 0)) {
    throw new Problem("conflict", `Goods of sales order ${reference} were delivered.`);
  }
  const changes = lineChanges(tenant, order, lines, currency, placeFor(tenant.settings.places, locationId));
  if (changes.length === 0) return;
  try {
    await changeOrder(tenant, call, order, changes);
  } catch (error) {
    if (again && isProblem(error, "conflict")) return amend(tenant, call, amendment, false);
    if (!isProblem(error, "unknown-item")) throw error;
    throw (await lookForItems(tenant, call, lines)) ?? error;
  }
}
