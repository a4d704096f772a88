/** Sales and refunds of the journal that no order or return says, or says once and the journal twice. */
import type { FinanceContext } from "../deps.ts";
import { saleReference } from "../events/from-order.ts";
import { refundReference } from "../events/from-return.ts";
import { ordersOf, returnsOf } from "./kept-documents.ts";

/** An event of ours with an entry in the journal. */
export interface PostedEvent {
  readonly reference: string;
  readonly kind: string;
  readonly transactionId: string;
}

const ofOrders = new Set(["sale", "cost-of-sale"]);
const ofReturns = new Set(["refund", "cost-of-refund"]);

/** Why an event should not stand in the journal, by reference; those are left out that may. */
export async function unexplained(
  ctx: FinanceContext,
  events: readonly PostedEvent[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kinds: ReadonlySet<string>) =>
    events.filter(({ kind }) => kinds.has(kind)).map(({ transactionId }) => transactionId);
  const [orders, returns] = await Promise.all([ordersOf(ctx, idsOf(ofOrders)), returnsOf(ctx, idsOf(ofReturns))]);
  const whyOf = ({ kind, reference, transactionId }: PostedEvent): string | undefined => {
    if (ofOrders.has(kind) && !orders.has(transactionId)) return `There is no order or sale ${transactionId}.`;
    if (ofReturns.has(kind) && !returns.has(transactionId)) return `There is no return ${transactionId}.`;
    const own = ownReference(kind, transactionId);
    return own === undefined || own === reference
      ? undefined
      : `The ${kind} of ${transactionId} stands in the journal as ${own}, and as this once more.`;
  };
  return new Map(
    events.flatMap((event) => {
      const why = whyOf(event);
      return why === undefined ? [] : [[event.reference, why] as const];
    }),
  );
}

/** What the one event is called that tells of an order or return; costs may be told in several. */
function ownReference(kind: string, transactionId: string): string | undefined {
  if (kind === "sale") return saleReference(transactionId);
  return kind === "refund" ? refundReference(transactionId) : undefined;
}
