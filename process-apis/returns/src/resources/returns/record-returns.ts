import { draftFact, takeFacts } from "@tierline/kernel/api/facts";
import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf, type Seller } from "@tierline/kernel/auth/seller";
import { findByCurrency, type CatalogItem } from "@tierline/kernel/client/item-catalog";
import { Problem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { returnAccepted } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import { findByNumbers, insertReturns, toReturn } from "../../db/return-store.ts";
import type { NewReturnRow, ReturnRow } from "../../db/schema.ts";
import type { ReturnsContext } from "../../deps.ts";
import type { RecordedReturn } from "./contract.ts";
import type * as contract from "./contract.ts";
import { defaultDisposition } from "./lines-of-order.ts";

/** What makes one return impossible to take, and no other. */
const ownProblems = ["unknown-item", "invalid"] as const;

/** Takes returns that are already paid out: all new ones in one transaction with their events; stock and books follow. */
export async function recordReturns(ctx: ReturnsContext, { body }: Input<typeof contract.recordReturns>) {
  const { db, catalog } = ctx.deps;
  const seller = sellerOf(ctx);
  const items = await findByCurrency(catalog, body.returns, ctx);
  const drafts = body.returns.map((each) =>
    draftFact(each.channelReturnNumber, ownProblems, () =>
      toRow(each, seller, ctx.correlationId, items.get(each.currency) ?? new Map()),
    ),
  );
  const taken = await db.once(ctx, (tx) =>
    takeFacts<NewReturnRow, ReturnRow>(drafts, {
      idOf: (row) => row.returnId,
      insert: (rows) => insertReturns(tx, rows),
      find: (numbers) => findByNumbers(tx, seller.tenant, seller.channel, numbers),
      referenceOf: (row) => row.channelReturnNumber,
      announce: (rows) => tx.emit(rows.map((row) => accepted(row))),
    }),
  );
  return reply(200, { results: taken.map(({ id, result }) => ({ ...result, returnId: id })) });
}

const accepted = (row: NewReturnRow) =>
  occurred(returnAccepted, toReturn({ ...row, updatedAt: new Date().toISOString() }), {
    correlationId: row.correlationId,
    time: row.returnedAt,
  });

function toRow(
  recorded: RecordedReturn,
  seller: Seller,
  correlationId: string,
  items: ReadonlyMap<string, CatalogItem>,
): NewReturnRow {
  const lines = recorded.lines.map((line, index) => {
    const item = items.get(line.itemId);
    if (item === undefined) throw new Problem("unknown-item", `${line.itemId} is not known.`);
    const { itemId, kind, stocked, description } = item;
    const { quantity, unitPrice } = line;
    const disposition = stocked ? (line.disposition ?? defaultDisposition(stocked)) : "none";
    const amount = lineAmount(quantity, unitPrice);
    return { lineNumber: index + 1, itemId, kind, stocked, description, quantity, unitPrice, amount, disposition };
  });
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
    total: sum(lines.map((line) => line.amount)),
    reason: recorded.reason ?? null,
    correlationId,
  };
}
