import { reply, type Input } from "@tierline/kernel/api/operation";
import { type Seller, sellerOf } from "@tierline/kernel/auth/seller";
import { areFinal, type EntryProblemKind, rejected } from "@tierline/kernel/model/batch";
import { wrongMoment } from "@tierline/kernel/model/trading";
import type { NewMovement } from "@tierline/kernel/model/stock";
import type { InventoryContext } from "../../deps.ts";
import { wrongWith } from "../../ledger/effect.ts";
import type * as contract from "./contract.ts";

interface Refusal {
  readonly kind: EntryProblemKind;
  readonly detail: string;
  readonly reason?: string;
  /** Which member of the movement it is about. */
  readonly member: "itemId" | "quantity" | "occurredAt";
}

/** Each movement on its own: what cannot be one is named, all the rest is booked. */
export async function recordMovements(ctx: InventoryContext, { body }: Input<typeof contract.recordMovements>) {
  const results = await ctx.deps.db.keepAnswer(
    ctx,
    () => record(ctx, body.movements),
    (all) => areFinal(all),
  );
  return reply(200, { results });
}

async function record(ctx: InventoryContext, movements: readonly NewMovement[]) {
  const seller = sellerOf(ctx);
  const { channel } = seller;
  const refusals = await refused(ctx, seller, movements);
  const taken = movements.filter((_, index) => refusals[index] === undefined);
  const facts = taken.map((movement) => ({ movement, channel, correlationId: ctx.correlationId }));
  const booked = (await ctx.deps.ledger.record(facts)).values();
  return movements.map(({ sourceKey }, index) => {
    const problem = refusals[index];
    if (problem !== undefined) return rejectedAt(`/movements/${String(index)}`, sourceKey, problem);
    const status = booked.next().value ?? "accepted";
    if (status !== "conflict") return { reference: sourceKey, status };
    return rejected(sourceKey, "conflict", `${sourceKey} was recorded before, with other content.`, {
      reason: "number-used",
    });
  });
}

/** What has a position is stocked; the ERP is asked only about items never seen here. */
async function refused(
  ctx: InventoryContext,
  { channel, seesAll }: Seller,
  movements: readonly NewMovement[],
): Promise<(Refusal | undefined)[]> {
  const { ledger } = ctx.deps;
  const stocked = await ledger.stockedAlready(movements.map((movement) => movement.itemId));
  const unseen = [...new Set(movements.map((movement) => movement.itemId))].filter((itemId) => !stocked.has(itemId));
  const refusals = unseen.length === 0 ? new Map<string, Refusal>() : await refusedItems(ctx, unseen);
  return movements.map((movement) => {
    const wrong = wrongWith(movement);
    if (wrong !== undefined) return { kind: "invalid", detail: wrong, reason: "units", member: "quantity" };
    const wrongly = wrongMoment(movement.occurredAt, { channel }, ctx.deps.config);
    // People of the house load history, too; a channel reports what has just happened.
    if (wrongly !== undefined && !(seesAll && wrongly.reason === "too-long-ago"))
      return {
        kind: "invalid",
        detail: `occurredAt ${wrongly.detail}.`,
        reason: wrongly.reason,
        member: "occurredAt",
      };
    return refusals.get(movement.itemId);
  });
}

async function refusedItems(ctx: InventoryContext, itemIds: readonly string[]): Promise<Map<string, Refusal>> {
  const { catalog, config } = ctx.deps;
  const member = "itemId";
  const { items, unread } = await catalog.findReadable(itemIds, config.INVENTORY_CURRENCY, ctx);
  return new Map(
    itemIds.flatMap((itemId): [string, Refusal][] => {
      if (unread.has(itemId)) return [[itemId, unreadable]];
      const item = items.get(itemId);
      if (item === undefined) return [[itemId, { kind: "unknown-item", detail: `${itemId} is not known.`, member }]];
      return item.stocked ? [] : [[itemId, { kind: "not-stocked", detail: `${itemId} is not kept in stock.`, member }]];
    }),
  );
}

const unreadable: Refusal = {
  kind: "unavailable",
  detail: "The item is new here, and what it is cannot be asked just now: send it again later.",
  reason: "later",
  member: "itemId",
};

function rejectedAt(place: string, reference: string, { kind, detail, reason, member }: Refusal) {
  const errors = [{ pointer: `${place}/${member}`, detail }];
  return rejected(reference, kind, detail, { ...(reason === undefined ? {} : { reason }), errors });
}
