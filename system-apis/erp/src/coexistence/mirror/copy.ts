/**
 * Makes something at the target what it is at the source, whatever it was there before. For what was posted before its writes were
 * mirrored, and for whatever an operation of its own does not fit any more.
 */
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { Context } from "@tierline/kernel/api/context";
import type { ErpPort } from "../../port.ts";
import { type BodyOf, callOn } from "../../call-on.ts";
import { differences } from "../compare.ts";
import type { Sighting } from "../cross-references.ts";
import { asParsed } from "./as-parsed.ts";

/** What is copied by its reference. */
export interface CopyInput {
  readonly kind: "sales-order" | "delivery" | "credit-note";
  readonly reference: string;
}

export interface Pair {
  readonly source: ErpPort;
  readonly target: ErpPort;
  readonly ctx: Context<null>;
}

export async function found<T>(asked: Promise<{ readonly body: T }>): Promise<T | undefined> {
  try {
    return (await asked).body;
  } catch (error) {
    if (isProblem(error, "not-found")) return undefined;
    throw error;
  }
}

/** Copies one thing. Answers with what it is called at the target; nothing if the source does not have it. Throws what the target refuses. */
export async function copy(pair: Pair, { kind, reference }: CopyInput): Promise<readonly Sighting[]> {
  const posted = await copies[kind](pair, reference);
  return posted === undefined ? [] : [{ kind, reference, number: posted.number }];
}

type Copied = { readonly number: string } | undefined;

const copies: Readonly<Record<CopyInput["kind"], (pair: Pair, reference: string) => Promise<Copied>>> = {
  "sales-order": copySalesOrder,
  delivery: copyDelivery,
  "credit-note": copyCreditNote,
};

type SalesOrder = BodyOf<"getSalesOrder">;
type Receipt = BodyOf<"postSalesOrder">;

async function copySalesOrder(pair: Pair, reference: string): Promise<Copied> {
  const params = { reference };
  const from = await found(pair.source.getSalesOrder(pair.ctx, { params, query: undefined, body: undefined }));
  if (from === undefined) return undefined;
  const fresh = await postOrder(pair, reference, from);
  const there = fresh.receipt ?? (await thereAlready(pair, reference, fresh.refusal));
  if ("lines" in there && differences(from.lines, there.lines).length > 0) {
    const body = { lines: from.lines, total: from.total, expectedRevision: there.revision };
    await pair.target.amendSalesOrder(pair.ctx, { params, query: undefined, body });
  }
  if (from.state === "cancelled" && there.state !== "cancelled") {
    const body = { reason: from.cancelReason ?? "Cancelled." };
    await pair.target.cancelSalesOrder(pair.ctx, { params, query: undefined, body });
  }
  // What has just been posted is as it was sent.
  if (fresh.receipt === undefined) await refuseUnlike(pair, from);
  return { number: there.number };
}

/** What came of posting an order: neither if the target has this very one already. */
interface FreshOrder {
  readonly receipt?: Receipt;
  readonly refusal?: Problem;
}

/** Posts it; a conflict may mean that the target has one of this reference, whatever it says. */
async function postOrder({ target, ctx }: Pair, reference: string, order: SalesOrder): Promise<FreshOrder> {
  const { channel, channelNumber, customer, currency, locationId, date, lines, total, correlationId } = order;
  const body = { channel, channelNumber, customer, currency, locationId, date, lines, total, correlationId };
  try {
    const reply = await callOn(
      target,
      "postSalesOrder",
      ctx,
      asParsed("postSalesOrder", { params: { reference }, body }),
    );
    const receipt = reply.body as Receipt;
    return receipt.duplicate ? {} : { receipt };
  } catch (error) {
    if (isProblem(error, "conflict")) return { refusal: error };
    throw error;
  }
}

/** The order that the target has under this reference. Without one, the conflict was about something else. */
async function thereAlready({ target, ctx }: Pair, reference: string, refusal?: Problem): Promise<SalesOrder> {
  const there = await found(target.getSalesOrder(ctx, { params: { reference }, query: undefined, body: undefined }));
  if (there !== undefined) return there;
  throw refusal ?? new Problem("not-found", `There is no sales order ${reference}.`);
}

/** Deliveries come after their order and by themselves. */
async function refuseUnlike({ target, ctx }: Pair, from: SalesOrder): Promise<void> {
  const params = { reference: from.reference };
  const { body: now } = await target.getSalesOrder(ctx, { params, query: undefined, body: undefined });
  const [unlike] = differences({ ...from, delivered: null }, { ...now, delivered: null });
  if (unlike !== undefined) throw unlikely("The order", from.reference, unlike.field);
}

async function copyDelivery({ source, target, ctx }: Pair, reference: string): Promise<Copied> {
  const input = { params: { reference }, query: undefined, body: undefined };
  const from = await found(source.getDelivery(ctx, input));
  if (from === undefined) return undefined;
  const there = await found(target.getDelivery(ctx, input));
  if (there === undefined) {
    const { salesOrderReference, locationId, date, lines, correlationId } = from;
    const body = { salesOrderReference, locationId, date, lines, correlationId };
    const reply = await callOn(target, "postDelivery", ctx, asParsed("postDelivery", { ...input, body }));
    return reply.body as BodyOf<"postDelivery">;
  }
  const [unlike] = differences(from, there);
  if (unlike !== undefined) throw unlikely("The delivery", reference, unlike.field);
  return there;
}

async function copyCreditNote({ source, target, ctx }: Pair, reference: string): Promise<Copied> {
  const input = { params: { reference }, query: undefined, body: undefined };
  const from = await found(source.getCreditNote(ctx, input));
  if (from === undefined) return undefined;
  const there = await found(target.getCreditNote(ctx, input));
  if (there === undefined) {
    const { reference: _own, number: _number, postedAt: _at, ...body } = from;
    const reply = await callOn(target, "postCreditNote", ctx, asParsed("postCreditNote", { ...input, body }));
    return reply.body as BodyOf<"postCreditNote">;
  }
  const [unlike] = differences(from, there);
  if (unlike !== undefined) throw unlikely("The credit note", reference, unlike.field);
  return there;
}

const unlikely = (what: string, reference: string, field: string): Problem =>
  new Problem("conflict", `${what} ${reference} is there with another ${field}.`);
