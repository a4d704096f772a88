/** Makes one mirrored write at its target. */
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { callOn, type InputOf } from "../../call-on.ts";
import { sightingsIn, type Sighting } from "../cross-references.ts";
import { asParsed } from "./as-parsed.ts";
import { copy, type CopyInput, found, type Pair } from "./copy.ts";
import type { MirroredWrite } from "./queue.ts";

/** Does it, or throws why not. Answers with the numbers that the target gave. */
export async function mirrorOne(pair: Pair, write: MirroredWrite): Promise<readonly Sighting[]> {
  if (write.operation === "copy") return copy(pair, write.input as CopyInput);
  if (write.operation === "amendSalesOrder") return amend(pair, write.input as InputOf<"amendSalesOrder">);
  try {
    const { body } = await callOn(pair.target, write.operation, pair.ctx, asParsed(write.operation, write.input));
    return sightingsIn(write.operation, body);
  } catch (error) {
    // It is there with other content, or what it builds on is not there: what counts is how it is at the source.
    const same = asCopy(write);
    if (same === undefined || !isProblem(error, "conflict", "not-found")) throw error;
    return copyWithOrder(pair, write, same);
  }
}

/** A revision counts within one backend: the target is told its own. */
async function amend(pair: Pair, input: InputOf<"amendSalesOrder">): Promise<readonly Sighting[]> {
  const { reference } = input.params;
  const there = await found(
    pair.target.getSalesOrder(pair.ctx, { params: input.params, query: undefined, body: undefined }),
  );
  if (there === undefined) return copy(pair, { kind: "sales-order", reference });
  try {
    const mine = { ...input, body: { ...input.body, expectedRevision: there.revision } };
    const { body } = await callOn(pair.target, "amendSalesOrder", pair.ctx, asParsed("amendSalesOrder", mine));
    return sightingsIn("amendSalesOrder", body);
  } catch (error) {
    if (!isProblem(error, "conflict")) throw error;
    return copy(pair, { kind: "sales-order", reference });
  }
}

/** The order first, where the target lacks it. */
async function copyWithOrder(pair: Pair, write: MirroredWrite, same: CopyInput): Promise<readonly Sighting[]> {
  if (same.kind !== "delivery") return copy(pair, same);
  const { salesOrderReference } = (write.input as InputOf<"postDelivery">).body;
  const order = await copy(pair, { kind: "sales-order", reference: salesOrderReference });
  if (order.length === 0) throw new Problem("not-found", `There is no sales order ${salesOrderReference}.`);
  return [...order, ...(await copy(pair, same))];
}

function asCopy({ operation, input }: MirroredWrite): CopyInput | undefined {
  const { params } = input as { readonly params?: { readonly reference?: string } };
  const reference = params?.reference ?? "";
  if (operation === "postSalesOrder" || operation === "cancelSalesOrder") return { kind: "sales-order", reference };
  if (operation === "postDelivery") return { kind: "delivery", reference };
  return operation === "postCreditNote" ? { kind: "credit-note", reference } : undefined;
}
