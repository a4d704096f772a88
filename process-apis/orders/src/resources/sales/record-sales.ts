import { refuseCurrency, refuseMoment } from "@tierline/kernel/model/trading";
import { draftFact, takeFacts } from "@tierline/kernel/api/facts";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { inTurns } from "@tierline/kernel/api/turns";
import { findByCurrency, noItems, type ReadableItems, refuseUnread } from "@tierline/kernel/client/item-catalog";
import { occurred } from "@tierline/kernel/events/event";
import { orderRecorded } from "@tierline/kernel/model/events";
import { areFinal } from "@tierline/kernel/model/batch";
import { newId } from "@tierline/kernel/model/ids";
import { bookableSum } from "@tierline/kernel/model/money";
import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { findByNumbers, insertOrders, justKept, toOrder } from "../../db/order-store.ts";
import type { NewOrderRow, OrderRow } from "../../db/schema.ts";
import type { OrdersConfig } from "../../config.ts";
import type { OrdersContext } from "../../deps.ts";
import { priceLines } from "../../pricing/price-lines.ts";
import { sellerOf, type Seller } from "@tierline/kernel/auth/seller";
import type { RecordedSale } from "./contract.ts";
import type * as contract from "./contract.ts";

/** What makes one sale impossible to take, and no other. */
const ownProblems = ["unknown-item", "price-refused", "invalid", "unavailable"] as const;

/** Takes sales as facts: all new ones in one transaction with their events; stock and books follow. */
export async function recordSales(ctx: OrdersContext, { body }: Input<typeof contract.recordSales>) {
  const { db, catalog, config } = ctx.deps;
  const { correlationId } = ctx;
  const seller = sellerOf(ctx);
  const known = body.sales.filter(({ currency }) => config.TIERLINE_CURRENCIES.includes(currency));
  const items = await findByCurrency(catalog, known, ctx);
  const drafts = await inTurns(body.sales, (sale, index) =>
    draftFact({ reference: sale.channelOrderNumber, at: `/sales/${String(index)}`, kinds: ownProblems }, () =>
      toRow(sale, { seller, correlationId, config }, items.get(sale.currency) ?? noItems),
    ),
  );
  const taken = await db.once(
    ctx,
    (tx) =>
      takeFacts<NewOrderRow, OrderRow>(drafts, {
        idOf: (row) => row.orderId,
        insert: (rows) => insertOrders(tx, rows),
        find: (numbers) => findByNumbers(tx, seller.tenant, seller.channel, numbers),
        referenceOf: (row) => row.channelOrderNumber,
        announce: async (rows) => tx.emit(await inTurns(rows, (row) => recorded(row))),
      }),
    (all) => areFinal(all.map(({ result }) => result)),
  );
  return reply(200, { results: taken.map(({ id, result }) => ({ ...result, orderId: id })) });
}

const recorded = (row: NewOrderRow) =>
  occurred(orderRecorded, toOrder(justKept(row)), {
    correlationId: row.correlationId,
    time: row.placedAt,
  });

function toRow(
  sale: RecordedSale,
  { seller, correlationId, config }: { seller: Seller; correlationId: string; config: OrdersConfig },
  read: ReadableItems,
): NewOrderRow {
  refuseCurrency(sale.currency, config);
  refuseMoment(sale.soldAt, { channel: seller.channel, pointer: "/soldAt" }, config);
  refuseUnread(sale.lines, read);
  const lines = priceLines(sale.lines, read.items, { mode: "facts" }, sale.currency);
  return {
    orderId: newId("ord"),
    tenant: seller.tenant,
    channel: seller.channel,
    channelOrderNumber: sale.channelOrderNumber,
    fingerprint: fingerprintOf(sale),
    state: "recorded",
    placedAt: sale.soldAt,
    customer: sale.customer,
    currency: sale.currency,
    locationId: sale.locationId,
    fulfillment: null,
    tender: sale.tender,
    shipped: true,
    paid: sale.tender !== "invoice",
    paymentToken: null,
    reservationId: null,
    lines,
    total: bookableSum(lines.map((line) => line.amount)),
    correlationId,
  };
}
