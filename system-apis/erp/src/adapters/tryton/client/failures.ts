/** What Tryton says when it does not do what it was asked, in its own terms; the edge of the adapter translates it. */
import { Problem } from "@tierline/kernel/errors/problem";

/** The call was understood and refused, and undone: nothing of it is there. */
export class Refusal extends Error {
  /** `UserError`, `UserWarning`, `ConcurrencyException`…, or `Failure` for what is none of these. */
  readonly kind: string;
  /** The name under which a warning can be accepted. */
  readonly warning: string | undefined;
  constructor(kind: string, message: string, warning?: string) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.warning = warning;
  }
}

const known = ["UserError", "UserWarning", "ConcurrencyException", "LoginException"];

/**
 * The `error` member of an answer: `["UserError", [message, description, domain]]`, `["UserWarning", [name, message,
 * description]]`, `["ConcurrencyException", message]`, or any other exception as `[text, traceback]`.
 */
export function refusalOf(error: unknown): Refusal {
  const [first, second] = Array.isArray(error) ? (error as unknown[]) : [error];
  const kind = String(first);
  if (!known.includes(kind)) return new Refusal("Failure", kind.slice(0, 500));
  const parts = Array.isArray(second) ? (second as unknown[]).map(String) : [String(second)];
  if (kind === "UserWarning") return new Refusal(kind, parts[1] ?? "", parts[0] ?? "");
  return new Refusal(kind, parts[0] ?? "");
}

/** Somebody else held a lock or was faster: the same call may succeed a moment later. */
export const isContention = (refusal: Refusal): boolean =>
  refusal.kind === "ConcurrencyException" ||
  /could not obtain lock|could not serialize access|deadlock detected/.test(refusal.message);

export const notThere = (cause?: unknown): Problem =>
  new Problem("unavailable", "The books cannot be reached.", {
    retryAfterSeconds: 1,
    ...(cause === undefined ? {} : { cause }),
  });

export const tooLate = (cause?: unknown): Problem =>
  new Problem("deadline-exceeded", "The books did not answer in time.", cause === undefined ? {} : { cause });

export const outcomeUnknown = (cause: unknown): Problem =>
  new Problem("deadline-exceeded", "The connection to the books broke before they answered.", { cause });

export const throttled = (retryAfterSeconds: number): Problem =>
  new Problem("unavailable", "The books are asked too often just now.", { retryAfterSeconds });
