/** Finds out what became of writes whose answer nobody saw, by asking the backend they were made in. */
import type { Context } from "@tierline/kernel/api/context";
import type { ErpPort } from "../../port.ts";
import type { PostingKind } from "../../resources/postings/contract.ts";
import { backgroundContext, type BodyOf, callOn, type InputOf } from "../../call-on.ts";
import { differences } from "../compare.ts";
import type { Room } from "../room.ts";
import { asParsed } from "./as-parsed.ts";
import { found } from "./copy.ts";
import { doubtOf, verdictOn } from "./outcome-of.ts";
import { claimUnsettled, postpone } from "./claims.ts";
import { drop, makeReady, type MirroredWrite } from "./queue.ts";

/** `done`: mirror it, as given; `none`: it did not happen; `open`: nobody knows yet. */
type Found =
  | { readonly what: "done"; readonly operation?: MirroredWrite["operation"]; readonly input?: unknown }
  | { readonly what: "none" | "open" };

const leaseMs = 60_000;

/** Settles what is old enough. Returns how many it looked at. */
export async function settleOpen(room: Room): Promise<number> {
  const writes = await claimUnsettled(room.sql, { ageMs: room.settings.settleAfterMs, limit: 50, leaseMs });
  for (const write of writes) await settleOne(room, write);
  return writes.length;
}

async function settleOne(room: Room, write: MirroredWrite): Promise<void> {
  const { sequence, operation } = write;
  const source = room.sides.named(write.source).background;
  try {
    const settled = await lookAt(source, backgroundContext(room.log, "settle-mirrored"), write);
    if (settled.what === "done") {
      await makeReady(room.sql, [{ sequence, operation: settled.operation ?? operation, input: settled.input }]);
      room.nudge(write.target);
    } else if (settled.what === "none") await drop(room.sql, [sequence]);
    else await later(room, write);
  } catch (error) {
    if (doubtOf(error) === undefined)
      room.log.warn({ err: error, operation }, "what became of a write cannot be found out");
    await later(room, write);
  }
}

const later = (room: Room, { sequence, attempts }: MirroredWrite): Promise<void> =>
  postpone(room.sql, [sequence], Math.min(60_000, room.settings.pollMs * 2 ** Math.min(attempts, 6)), null);

type Look = (source: ErpPort, ctx: Context<null>, write: MirroredWrite) => Promise<Found>;

const done: Found = { what: "done" };
const none: Found = { what: "none" };

function lookAt(source: ErpPort, ctx: Context<null>, write: MirroredWrite): Promise<Found> {
  const look = looks[write.operation];
  if (look === undefined) throw new Error(`${write.operation} is never intended.`);
  return look(source, ctx, write);
}

const posting =
  (kind: PostingKind): Look =>
  (source, ctx, { input }) =>
    posted(source, ctx, kind, (input as InputOf<"getSalesOrder">).params.reference);

/** One document, by its own reference. */
async function posted(source: ErpPort, ctx: Context<null>, kind: PostingKind, reference: string): Promise<Found> {
  const known = await found(source.getPosting(ctx, { params: { kind, reference }, query: undefined, body: undefined }));
  if (known === undefined) return none;
  return known.state === "posted" ? done : { what: "open" };
}

/** The order as it is: an amendment or cancellation shows in it. */
const orderWhere =
  (holds: (order: Awaited<ReturnType<ErpPort["getSalesOrder"]>>["body"], write: MirroredWrite) => boolean): Look =>
  async (source, ctx, write) => {
    const { params } = write.input as InputOf<"getSalesOrder">;
    const order = await found(source.getSalesOrder(ctx, { params, query: undefined, body: undefined }));
    return order !== undefined && holds(order, write) ? done : none;
  };

const looks: { readonly [K in MirroredWrite["operation"]]?: Look } = {
  postSalesOrder: posting("sales-order"),
  postDelivery: posting("delivery"),
  postCreditNote: posting("credit-note"),
  postStockTransfer: posting("stock-transfer"),
  postStockCount: recount,
  postStockMovements: movements,
  postJournalEntries: journal,
  amendSalesOrder: orderWhere(
    (order, { input }) => differences(order.lines, (input as InputOf<"amendSalesOrder">).body.lines).length === 0,
  ),
  cancelSalesOrder: orderWhere((order) => order.state === "cancelled"),
  closePeriod: (source, ctx, write) => period(source, ctx, write, "closed"),
  reopenPeriod: (source, ctx, write) => period(source, ctx, write, "open"),
  // Master data: what is mirrored is how it is at the source, whoever made it so.
  importItems: items,
  putCustomer: customer,
  putLocation: location,
};

/** What the count changed is known to the books only: the same count again is answered as the first time. */
async function recount(source: ErpPort, ctx: Context<null>, write: MirroredWrite): Promise<Found> {
  const input = write.input as InputOf<"postStockCount">;
  const known = await posted(source, ctx, "stock-count", input.params.reference);
  if (known.what !== "done") return known;
  const reply = await callOn(source, "postStockCount", ctx, asParsed("postStockCount", input));
  const body = reply.body as BodyOf<"postStockCount">;
  const verdict = verdictOn({ sequence: write.sequence, operation: "postStockCount", input, body });
  if (verdict === "none") return none;
  return verdict === "unknown"
    ? { what: "open" }
    : { what: "done", operation: verdict.operation, input: verdict.input };
}

async function movements(source: ErpPort, ctx: Context<null>, { input }: MirroredWrite): Promise<Found> {
  const all = (input as InputOf<"postStockMovements">).body.movements;
  const fates = await Promise.all(all.map(({ reference }) => posted(source, ctx, "stock-movement", reference)));
  if (fates.some((fate) => fate.what === "open")) return { what: "open" };
  const left = all.filter((_movement, index) => fates[index]?.what === "done");
  return left.length === 0 ? none : { what: "done", input: { body: { movements: left } } };
}

async function journal(source: ErpPort, ctx: Context<null>, { input }: MirroredWrite): Promise<Found> {
  const { entries } = (input as InputOf<"postJournalEntries">).body;
  const references = entries.map((entry) => entry.reference);
  const reply = await source.lookupJournalEntries(ctx, { params: undefined, query: undefined, body: { references } });
  const there = new Set(reply.body.entries.map((entry) => entry.reference));
  const left = entries.filter((entry) => there.has(entry.reference));
  return left.length === 0 ? none : { what: "done", input: { body: { entries: left } } };
}

async function period(
  source: ErpPort,
  ctx: Context<null>,
  { input }: MirroredWrite,
  state: "open" | "closed",
): Promise<Found> {
  const { periodId } = (input as InputOf<"closePeriod">).params;
  let cursor: string | undefined;
  do {
    const { body } = await source.listPeriods(ctx, {
      params: undefined,
      query: { state, limit: 200, cursor },
      body: undefined,
    });
    if (body.items.some((each) => each.periodId === periodId)) return done;
    cursor = body.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return none;
}

async function items(source: ErpPort, ctx: Context<null>, { input }: MirroredWrite): Promise<Found> {
  const wanted = (input as InputOf<"importItems">).body.items;
  const now = [];
  for (const { itemId } of wanted) {
    const item = await found(source.getItem(ctx, { params: { itemId }, query: undefined, body: undefined }));
    if (item === undefined) continue;
    const { changedAt: _at, cost, ...rest } = item;
    now.push({ ...rest, ...(cost === null ? {} : { cost }) });
  }
  return now.length === 0 ? none : { what: "done", input: { body: { items: now } } };
}

async function customer(source: ErpPort, ctx: Context<null>, { input }: MirroredWrite): Promise<Found> {
  const { params } = input as InputOf<"putCustomer">;
  const known = await found(source.getCustomer(ctx, { params, query: undefined, body: undefined }));
  if (known === undefined) return none;
  const body = {
    ...(known.name === null ? {} : { name: known.name }),
    ...(known.country === null ? {} : { country: known.country }),
  };
  return { what: "done", input: { params, body } };
}

async function location(source: ErpPort, ctx: Context<null>, { input }: MirroredWrite): Promise<Found> {
  const { params } = input as InputOf<"putLocation">;
  let cursor: string | undefined;
  do {
    const { body } = await source.listLocations(ctx, {
      params: undefined,
      query: { limit: 200, cursor },
      body: undefined,
    });
    const known = body.items.find((each) => each.locationId === params.locationId);
    if (known !== undefined) {
      const { locationId: _id, ...rest } = known;
      return { what: "done", input: { params, body: rest } };
    }
    cursor = body.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return none;
}
