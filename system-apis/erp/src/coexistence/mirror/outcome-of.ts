/** What is to be mirrored of a write, by how the source answered it. Pure. */
import { createHash } from "node:crypto";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { EntryResult } from "@tierline/kernel/model/batch";
import type { BodyOf, InputOf } from "../../call-on.ts";
import type { Outcome, Refusal } from "./queue.ts";
import type { WriteOperation } from "../routing/parts.ts";

/** What was intended: `input` is that of the operation, and `body` what the source answered to it. */
export interface Answered {
  readonly sequence: number;
  readonly operation: WriteOperation;
  readonly input: unknown;
  readonly body: unknown;
}

/** `unknown`: an entry was not decided, so the settler will look. */
export type Verdict = Outcome | "none" | "unknown";

export const notTold: Refusal = { kind: "deadline-exceeded", detail: "Its outcome is not known yet." };

/** Why nobody knows what happened; undefined after a definite refusal, of which nothing is left to mirror. */
export function doubtOf(error: unknown): Refusal | undefined {
  if (!isProblem(error)) return notTold;
  return doubtful.has(error.kind) ? { kind: error.kind, detail: error.message } : undefined;
}

const doubtful: ReadonlySet<string> = new Set(["unavailable", "deadline-exceeded", "upstream-failed", "internal"]);

export function verdictOn(answered: Answered): Verdict {
  const { sequence, operation, input, body } = answered;
  if (operation === "postJournalEntries") {
    const { entries } = (input as InputOf<"postJournalEntries">).body;
    return taken(answered, entries, (left) => ({ body: { entries: left } }));
  }
  if (operation === "postStockMovements") {
    const { movements } = (input as InputOf<"postStockMovements">).body;
    return taken(answered, movements, (left) => ({ body: { movements: left } }));
  }
  if (operation === "postStockCount") {
    const movements = differencesOf(input as InputOf<"postStockCount">, body as BodyOf<"postStockCount">);
    if (movements.length === 0) return "none";
    return { sequence, operation: "postStockMovements", input: { body: { movements } } };
  }
  return { sequence, operation };
}

/** The entries of a batch that were taken, now or before. */
function taken<E>(
  { sequence, operation, body }: Answered,
  entries: readonly E[],
  inputOf: (entries: readonly E[]) => unknown,
): Verdict {
  const { results } = body as { readonly results: readonly EntryResult[] };
  if (results.some(({ problem }) => problem !== undefined && doubtful.has(problem.kind))) return "unknown";
  const left = entries.filter((_entry, index) => results[index] !== undefined && results[index].status !== "rejected");
  if (left.length === entries.length) return { sequence, operation };
  return left.length === 0 ? "none" : { sequence, operation, input: inputOf(left) };
}

/**
 * A count says how much there is, which is only true at its moment and in its books. What is mirrored is by how much it changed
 * them: that stays right whatever came before it at the target.
 */
function differencesOf(
  { params, body: { locationId, date, correlationId } }: InputOf<"postStockCount">,
  { lines }: BodyOf<"postStockCount">,
): InputOf<"postStockMovements">["body"]["movements"] {
  return lines.flatMap(({ itemId, difference }, index) =>
    difference === 0
      ? []
      : [
          {
            reference: movementOf(params.reference, index),
            itemId,
            locationId,
            quantity: difference,
            date,
            correlationId,
          },
        ],
  );
}

/** A reference has at most 120 characters, so a long one is shortened to what is still its own. */
function movementOf(count: string, index: number): string {
  const own = count.length <= 90 ? count : createHash("sha256").update(count).digest("hex");
  return `count ${own} ${String(index + 1)}`;
}
