import { type Draft, draftFact, takeFacts } from "@tierline/kernel/api/facts";
import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { inTurns } from "@tierline/kernel/api/turns";
import { sellerOf, type Seller } from "@tierline/kernel/auth/seller";
import {
  type CatalogItem,
  findByCurrency,
  noItems,
  type ReadableItems,
  refuseUnread,
} from "@tierline/kernel/client/item-catalog";
import { refuseBeforeSale } from "./refuse-before-sale.ts";
import { refuseCurrency, refuseMoment } from "@tierline/kernel/model/trading";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { returnAccepted } from "@tierline/kernel/model/events";
import { areFinal } from "@tierline/kernel/model/batch";
import { newId } from "@tierline/kernel/model/ids";
import { lineAmount, bookableSum } from "@tierline/kernel/model/money";
import type { Order } from "@tierline/kernel/model/order";
import type { ReturnLine } from "@tierline/kernel/model/return";
import type { ReturnsConfig } from "../../config.ts";
import { findByNumbers, insertReturns, justKept, toReturn } from "../../db/return-store.ts";
import type { NewReturnRow, ReturnRow } from "../../db/schema.ts";
import { countUnreferenced } from "../../db/unreferenced-units.ts";
import type { ReturnsContext } from "../../deps.ts";
import { defaultDisposition } from "./allocate-lines.ts";
import type { RecordedReturn } from "./contract.ts";
import type * as contract from "./contract.ts";
import { comingBackOf, countAgainstOrders } from "./count-against-orders.ts";
import { lookingAgain } from "./look-again.ts";
import { lookUpSold } from "./look-up-sold.ts";
import { salesNamed } from "./sales-named.ts";

/** What makes one return impossible to take, and no other. */
const ownProblems = ["unknown-item", "invalid", "conflict", "not-found", "unavailable"] as const;

/** A row with the order that it goes back to, if one was named. */
export interface RecordedRow extends NewReturnRow {
  readonly order?: Order;
}

/** Takes returns that are already paid out: all new ones in one transaction with their events; stock and books follow. */
export async function recordReturns(ctx: ReturnsContext, { body }: Input<typeof contract.recordReturns>) {
  const { db, catalog, config } = ctx.deps;
  const { correlationId } = ctx;
  const seller = sellerOf(ctx);
  const known = body.returns.filter(({ currency }) => config.TIERLINE_CURRENCIES.includes(currency));
  const [items, orders] = await Promise.all([findByCurrency(catalog, known, ctx), salesNamed(ctx, body.returns)]);
  const drafts = await inTurns(body.returns, (each, index) =>
    draftFact({ reference: each.channelReturnNumber, at: `/returns/${String(index)}`, kinds: ownProblems }, () => {
      const row = toRow(each, { seller, correlationId, config }, items.get(each.currency) ?? noItems);
      if (each.sale === undefined) return row;
      const sale = orders.of(each.sale, each);
      refuseBeforeSale(each.returnedAt, sale.order, config);
      return { ...row, ...sale };
    }),
  );
  const taken = await lookingAgain(async () => {
    const sold = await lookUpSold(ctx, seller.tenant, comingBackOf(drafts));
    return db.once(
      ctx,
      async (tx) => take(tx, seller, await countAgainstOrders(tx, seller, drafts, sold)),
      (all) => areFinal(all.map(({ result }) => result)),
    );
  });
  return reply(200, { results: taken.map(({ id, result }) => ({ ...result, returnId: id })) });
}

function take(tx: Tx, seller: Seller, drafts: readonly Draft<RecordedRow>[]) {
  return takeFacts<RecordedRow, ReturnRow>(drafts, {
    idOf: (row) => row.returnId,
    insert: (rows) =>
      insertReturns(
        tx,
        rows.map(({ order: _, ...row }) => row),
      ),
    find: (numbers) => findByNumbers(tx, seller.tenant, seller.channel, numbers),
    referenceOf: (row) => row.channelReturnNumber,
    announce: async (rows) => {
      await countUnreferenced(
        tx,
        seller.tenant,
        rows.filter(({ order }) => order === undefined).flatMap(({ lines }) => lines),
      );
      await tx.emit(rows.map(({ order: _, ...row }) => accepted(row)));
    },
  });
}

const accepted = (row: NewReturnRow) =>
  occurred(returnAccepted, toReturn(justKept(row)), { correlationId: row.correlationId, time: row.returnedAt });

function toRow(
  recorded: RecordedReturn,
  { seller, correlationId, config }: { seller: Seller; correlationId: string; config: ReturnsConfig },
  read: ReadableItems,
): NewReturnRow {
  refuseCurrency(recorded.currency, config);
  refuseMoment(recorded.returnedAt, { channel: seller.channel, pointer: "/returnedAt" }, config);
  refuseUnread(recorded.lines, read);
  const lines = recorded.lines.map((line, index) => lineOf(line, index, recorded.currency, read.items));
  return {
    returnId: newId("ret"),
    tenant: seller.tenant,
    channel: seller.channel,
    channelReturnNumber: recorded.channelReturnNumber,
    fingerprint: fingerprintOf(recorded),
    orderId: null,
    state: "refunded",
    returnedAt: recorded.returnedAt,
    customer: recorded.customer,
    currency: recorded.currency,
    locationId: recorded.locationId,
    tender: recorded.tender,
    lines,
    total: bookableSum(lines.map((line) => line.amount)),
    reason: recorded.reason ?? null,
    paidBack: true,
    correlationId,
  };
}

function lineOf(
  line: RecordedReturn["lines"][number],
  index: number,
  currency: string,
  items: ReadonlyMap<string, CatalogItem>,
): ReturnLine {
  const item = items.get(line.itemId);
  if (item === undefined)
    throw new Problem("unknown-item", `${line.itemId} is not known.`, {
      errors: [{ pointer: `/lines/${String(index)}`, detail: "is not known" }],
    });
  const { itemId, kind, stocked, description } = item;
  const { quantity, unitPrice } = line;
  const disposition = stocked ? (line.disposition ?? defaultDisposition(stocked)) : "none";
  const amount = lineAmount(quantity, unitPrice, currency);
  return { lineNumber: index + 1, itemId, kind, stocked, description, quantity, unitPrice, amount, disposition };
}
