import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf, type Seller } from "@tierline/kernel/auth/seller";
import { findByCurrency, type CatalogItem } from "@tierline/kernel/client/item-catalog";
import { isProblem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import type { EntryResult } from "@tierline/kernel/model/batch";
import { returnAccepted } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import { findByNumbers, insertReturns, toReturn } from "../../db/return-store.ts";
import type { NewReturnRow, ReturnRow } from "../../db/schema.ts";
import type { ReturnsContext } from "../../deps.ts";
import type { RecordedReturn } from "./contract.ts";
import type * as contract from "./contract.ts";
import { defaultDisposition } from "./lines-of-order.ts";

type Result = EntryResult & { returnId?: string };
type Drafted = { readonly row: NewReturnRow } | { readonly problem: NonNullable<EntryResult["problem"]> };

/** Takes returns that are already paid out: all new ones in one transaction with their events; stock and books follow. */
export async function recordReturns(ctx: ReturnsContext, { body }: Input<typeof contract.recordReturns>) {
  const { db, catalog } = ctx.deps;
  const seller = sellerOf(ctx);
  const items = await findByCurrency(catalog, body.returns, ctx);
  const drafts = body.returns.map((each) =>
    drafted(each, seller, ctx.correlationId, items.get(each.currency) ?? new Map()),
  );
  const results = await db.once(ctx, async (tx) => {
    const rows = drafts.flatMap((each) => ("row" in each ? [each.row] : []));
    const inserted = await insertReturns(tx, rows);
    const numbers = rows.filter((row) => !inserted.has(row.returnId)).map((row) => row.channelReturnNumber);
    const known = numbers.length === 0 ? [] : await findByNumbers(tx, seller.tenant, seller.channel, numbers);
    const updatedAt = new Date().toISOString();
    const fresh = rows.filter((row) => inserted.has(row.returnId));
    await tx.emit(
      fresh.map((row) =>
        occurred(returnAccepted, toReturn({ ...row, updatedAt }), {
          correlationId: ctx.correlationId,
          time: row.returnedAt,
        }),
      ),
    );
    const byNumber = new Map(known.map((row) => [row.channelReturnNumber, row]));
    return body.returns.map((each, index) => resultOf(each.channelReturnNumber, drafts[index], inserted, byNumber));
  });
  return reply(200, { results });
}

/** What cannot be booked is one entry's problem, not the batch's. */
function drafted(...recorded: Parameters<typeof draft>): Drafted {
  try {
    return draft(...recorded);
  } catch (error) {
    if (!isProblem(error, "invalid")) throw error;
    return { problem: { kind: error.kind, detail: error.message } };
  }
}

function draft(
  recorded: RecordedReturn,
  seller: Seller,
  correlationId: string,
  items: ReadonlyMap<string, CatalogItem>,
): Drafted {
  const unknown = recorded.lines.find((line) => !items.has(line.itemId));
  if (unknown !== undefined) return { problem: { kind: "unknown-item", detail: `${unknown.itemId} is not known.` } };
  const lines = recorded.lines.flatMap((line, index) => {
    const item = items.get(line.itemId);
    if (item === undefined) return [];
    const { itemId, kind, stocked, description } = item;
    const { quantity, unitPrice } = line;
    const disposition = stocked ? (line.disposition ?? defaultDisposition(stocked)) : "none";
    const amount = lineAmount(quantity, unitPrice);
    return [{ lineNumber: index + 1, itemId, kind, stocked, description, quantity, unitPrice, amount, disposition }];
  });
  return {
    row: {
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
    },
  };
}

function resultOf(
  reference: string,
  entry: Drafted | undefined,
  inserted: ReadonlySet<string>,
  known: ReadonlyMap<string, ReturnRow>,
): Result {
  if (entry === undefined || "problem" in entry) {
    return { reference, status: "rejected", ...(entry === undefined ? {} : { problem: entry.problem }) };
  }
  const { row } = entry;
  if (inserted.has(row.returnId)) return { reference, status: "accepted", returnId: row.returnId };
  const first = known.get(reference);
  if (first?.fingerprint === row.fingerprint) return { reference, status: "duplicate", returnId: first.returnId };
  return {
    reference,
    status: "rejected",
    problem: { kind: "conflict", detail: `${reference} was used for another return.` },
  };
}
