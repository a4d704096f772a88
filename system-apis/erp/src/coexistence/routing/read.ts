/** A read while two backends are open: who answers it. */
import { isProblem } from "@tierline/kernel/errors/problem";
import type { Context } from "@tierline/kernel/api/context";
import { type BookOperation, domainOf } from "../../port.ts";
import type { Domain } from "../../resources/migrations/domain.ts";
import { type AnyReply, type BodyOf, callOn, type InputOf } from "../../call-on.ts";
import type { Move } from "../moves/moves.ts";
import type { Room } from "../room.ts";
import { isInCanary } from "../share.ts";
import { servingOf } from "../stages.ts";
import { readRoute } from "./assignments.ts";
import { lookUpOrders } from "./look-up-orders.ts";
import { markCursor, readMark } from "./cursors.ts";
import { creditNoteKey, orderKey, type WriteOperation } from "./parts.ts";

export type ReadOperation = Exclude<BookOperation, WriteOperation>;

/** By reference: the domain it is of, and the key under which it may be assigned. */
interface Place {
  readonly domain: Domain;
  readonly key: string | null;
}

/** How reads find their backend; those that are not named here are answered by the one that serves. */
const byReference: { readonly [K in ReadOperation]?: (input: never) => Place } = {
  getSalesOrder: ({ params }: InputOf<"getSalesOrder">) => ({
    domain: "sales-orders",
    key: orderKey(params.reference),
  }),
  getDelivery: () => ({ domain: "sales-orders", key: null }),
  getCreditNote: ({ params }: InputOf<"getCreditNote">) => ({
    domain: "returns",
    key: creditNoteKey(params.reference),
  }),
  getPosting: ({ params: { kind, reference } }: InputOf<"getPosting">) => placeOfPosting(kind, reference),
};

/** In a canary a share of these goes to the new backend. Lists do not: a page has to follow on the page before. */
const shared: { readonly [K in ReadOperation]?: (input: never) => string } = {
  getItem: ({ params }: InputOf<"getItem">) => params.itemId,
  getPrices: ({ body }: InputOf<"getPrices">) => body.itemIds[0] ?? "",
  getCosts: ({ body }: InputOf<"getCosts">) => body.itemIds[0] ?? "",
};

/** Answers a read, and says from where; null when no move is under way. */
export async function read(
  room: Room,
  operation: ReadOperation,
  ctx: Context<null>,
  input: unknown,
): Promise<{ readonly reply: AnyReply; readonly move: Move }> {
  const reference = placeOf(operation, input);
  const domain = reference?.domain ?? domainOf[operation];
  const move = await room.moves.recent(domain);
  if (move.newBackend === null) return { move, reply: await on(room, servingOf(move), operation, ctx, input) };
  if (operation === "lookupJournalEntries")
    return { move, reply: await lookUp(room, move, ctx, input as InputOf<"lookupJournalEntries">) };
  if (operation === "lookupSalesOrders")
    return { move, reply: await lookUpOrders(room, move, ctx, input as InputOf<"lookupSalesOrders">) };
  if (reference !== undefined) return { move, reply: await fromEither(room, move, reference, operation, ctx, input) };
  return { move, reply: await on(room, answeringOf(move, operation, input), operation, ctx, input) };
}

/** The input is that of the operation: both come from the same call. */
const placeOf = (operation: ReadOperation, input: unknown): Place | undefined =>
  (byReference[operation] as ((input: unknown) => Place) | undefined)?.(input);

function placeOfPosting(kind: InputOf<"getPosting">["params"]["kind"], reference: string): Place {
  if (kind === "sales-order") return { domain: "sales-orders", key: orderKey(reference) };
  if (kind === "credit-note") return { domain: "returns", key: creditNoteKey(reference) };
  if (kind === "delivery") return { domain: "sales-orders", key: null };
  return { domain: kind === "journal-entry" ? "finance" : "stock", key: null };
}

function answeringOf(move: Move, operation: ReadOperation, input: unknown): string {
  const keyOf = shared[operation] as ((input: unknown) => string) | undefined;
  const { stage, canary, newBackend } = move;
  if (stage !== "canary" || keyOf === undefined || canary === null || newBackend === null) return servingOf(move);
  return isInCanary(canary, { key: keyOf(input) }) ? newBackend : servingOf(move);
}

/** Where it began; the other one is asked for what that does not have, because a mirrored write may be all there is. */
async function fromEither(
  room: Room,
  move: Move,
  { domain, key }: Place,
  operation: ReadOperation,
  ctx: Context<null>,
  input: unknown,
): Promise<AnyReply> {
  const { assigned } = await readRoute(room.sql, domain, key === null ? [] : [key], room.sides.main.name);
  const first = key === null ? servingOf(move) : (assigned.get(key) ?? move.oldBackend);
  try {
    return await on(room, first, operation, ctx, input);
  } catch (error) {
    if (!isProblem(error, "not-found")) throw error;
    const second = await on(room, room.sides.other(first).name, operation, ctx, input).catch(() => undefined);
    if (second === undefined) throw error;
    return second;
  }
}

/** What the one does not have is asked of the other. */
async function lookUp(
  room: Room,
  move: Move,
  ctx: Context<null>,
  input: InputOf<"lookupJournalEntries">,
): Promise<AnyReply> {
  const serving = servingOf(move);
  const { body } = await on(room, serving, "lookupJournalEntries", ctx, input);
  const { entries } = body as BodyOf<"lookupJournalEntries">;
  const found = new Set(entries.map((entry) => entry.reference));
  const references = input.body.references.filter((reference) => !found.has(reference));
  if (references.length === 0) return { status: 200, body };
  const rest = await on(room, room.sides.other(serving).name, "lookupJournalEntries", ctx, { body: { references } });
  return { status: 200, body: { entries: [...entries, ...(rest.body as BodyOf<"lookupJournalEntries">).entries] } };
}

interface Paged {
  readonly query?: { readonly cursor?: string };
}

/** A list goes on where its cursor is from, whatever serves by now. */
async function on(
  room: Room,
  backend: string,
  operation: ReadOperation,
  ctx: Context<null>,
  input: unknown,
): Promise<AnyReply> {
  const query = (input as Paged).query;
  const marked =
    query?.cursor === undefined
      ? undefined
      : readMark(
          room.sides.both.map(({ name }) => name),
          query.cursor,
        );
  const asked = marked === undefined ? input : { ...(input as object), query: { ...query, cursor: marked.cursor } };
  const name = marked?.backend ?? backend;
  const reply = await callOn(room.sides.named(name).port, operation, ctx, asked);
  const { nextCursor } = reply.body as { readonly nextCursor?: string | null };
  if (typeof nextCursor !== "string") return reply;
  return { ...reply, body: { ...(reply.body as object), nextCursor: markCursor(name, nextCursor) } };
}
