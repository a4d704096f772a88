import { Problem } from "@tierline/kernel/errors/problem";
import { isContention, Refusal } from "./failures.ts";

/**
 * What an operation did not foresee, as a problem. Tryton's own words stay in the `cause`, for the log: they name its models.
 * A refusal is undone as a whole, so it is a conflict with what the books hold, and final; a failure inside Tryton is not.
 */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  if (isContention(error)) {
    return new Problem("unavailable", "The books are busy with the same records.", {
      retryAfterSeconds: 1,
      cause: error,
    });
  }
  if (error.kind === "Failure") return new Problem("upstream-failed", "The books failed.", { cause: error });
  return new Problem("conflict", "The books do not accept this.", { cause: error });
}
