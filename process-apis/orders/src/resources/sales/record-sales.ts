import { reply, type Input } from "@tierline/kernel/api/operation";
import { findByCurrency } from "@tierline/kernel/client/item-catalog";
import { isProblem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { orderRecorded } from "@tierline/kernel/model/events";
import type { EntryResult } from "@tierline/kernel/model/batch";
import { newId } from "@tierline/kernel/model/ids";
import { sum } from "@tierline/kernel/model/money";
import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { findByNumbers, insertOrders, toOrder } from "../../db/order-store.ts";
import type { NewOrderRow, OrderRow } from "../../db/schema.ts";
import type { OrdersContext } from "../../deps.ts";
import { priceLines } from "../../pricing/price-lines.ts";
import { sellerOf, type Seller } from "@tierline/kernel/auth/seller";
import type { RecordedSale } from "./contract.ts";
import type * as contract from "./contract.ts";

type Result = EntryResult & { orderId?: string };

type Drafted = { readonly row: NewOrderRow } | { readonly problem: NonNullable<Result["problem"]> };

/** Takes sales as facts: all new ones in one transaction with their events; stock and books follow. */
export async function recordSales(ctx: OrdersContext, { body }: Input<typeof contract.recordSales>) {
  const { db, catalog } = ctx.deps;
  const seller = sellerOf(ctx);
  const items = await findByCurrency(catalog, body.sales, ctx);
  const drafts = body.sales.map((sale) =>
    draft(sale, seller, ctx.correlationId, items.get(sale.currency) ?? new Map()),
  );
  const results = await db.once(ctx, async (tx) => {
    const rows = drafts.flatMap((each) => ("row" in each ? [each.row] : []));
    const inserted = await insertOrders(tx, rows);
    const numbers = rows.filter((row) => !inserted.has(row.orderId)).map((row) => row.channelOrderNumber);
    const known = numbers.length === 0 ? [] : await findByNumbers(tx, seller.tenant, seller.channel, numbers);
    const now = new Date().toISOString();
    await tx.emit(
      rows
        .filter((row) => inserted.has(row.orderId))
        .map((row) => {
          const order = toOrder({ ...row, reason: null, updatedAt: now });
          return occurred(orderRecorded, order, { correlationId: ctx.correlationId, time: row.placedAt });
        }),
    );
    const byNumber = new Map(known.map((row) => [row.channelOrderNumber, row]));
    return body.sales.map((sale, index) => resultOf(sale, drafts[index], inserted, byNumber));
  });
  return reply(200, { results });
}

function draft(
  sale: RecordedSale,
  seller: Seller,
  correlationId: string,
  items: Parameters<typeof priceLines>[1],
): Drafted {
  try {
    const lines = priceLines(sale.lines, items, { mode: "facts" });
    return {
      row: {
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
        tender: sale.tender,
        paymentToken: null,
        reservationId: null,
        lines,
        total: sum(lines.map((line) => line.amount)),
        correlationId,
      },
    };
  } catch (error) {
    if (!isProblem(error, "unknown-item", "price-refused", "invalid")) throw error;
    return { problem: { kind: error.kind, detail: error.message } };
  }
}

function resultOf(
  sale: RecordedSale,
  drafted: Drafted | undefined,
  inserted: ReadonlySet<string>,
  known: ReadonlyMap<string, OrderRow>,
): Result {
  const reference = sale.channelOrderNumber;
  if (drafted === undefined || "problem" in drafted) {
    return { reference, status: "rejected", ...(drafted === undefined ? {} : { problem: drafted.problem }) };
  }
  if (inserted.has(drafted.row.orderId)) return { reference, status: "accepted", orderId: drafted.row.orderId };
  const first = known.get(reference);
  if (first?.fingerprint === drafted.row.fingerprint) return { reference, status: "duplicate", orderId: first.orderId };
  return {
    reference,
    status: "rejected",
    problem: { kind: "conflict", detail: `${reference} was used for another sale.` },
  };
}
