/** What the identity server refused, as problems of ours. */
import { NetworkError } from "@keycloak/keycloak-admin-client";
import { isProblem, Problem } from "../errors/problem.ts";

/** Whether the identity server answered with this status. */
export const isStatus = (error: unknown, status: number): boolean =>
  error instanceof NetworkError && error.response.status === status;

/** The problem of whatever the admin client threw. */
export function asProblem(error: unknown): unknown {
  if (isProblem(error, "unauthenticated")) {
    // The platform's own client is not known there: nothing the caller can mend.
    return new Problem("upstream-failed", "The identity server refuses the platform's own client.", { cause: error });
  }
  if (isProblem(error)) return error;
  if (!(error instanceof NetworkError)) return isNetwork(error) ? away(error) : error;
  const { status } = error.response;
  if (status >= 500 || status === 429) return away(error);
  if (status === 404)
    return new Problem("not-found", "The identity server knows nothing of this name.", { cause: error });
  if (status === 409) return new Problem("conflict", `${detailOf(error)}.`, { cause: error });
  if (status === 400) return new Problem("invalid", `The identity server says: ${detailOf(error)}.`, { cause: error });
  return new Problem("upstream-failed", `The identity server answered ${String(status)}.`, { cause: error });
}

/** fetch fails with a TypeError where nobody answers, and with a TimeoutError where it takes too long. */
const isNetwork = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "TimeoutError" || (error.name === "TypeError" && error.message === "fetch failed"));

const away = (cause: unknown): Problem =>
  new Problem("unavailable", "The identity server cannot be reached.", { retryAfterSeconds: 2, cause });

function detailOf({ responseData: data, message }: NetworkError): string {
  const said: unknown =
    typeof data === "object" && data !== null && "errorMessage" in data ? data.errorMessage : message;
  return (typeof said === "string" ? said : message).replace(/\.$/, "");
}
