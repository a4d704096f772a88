import { Problem } from "./problem.ts";

/** What a path that is there answers to a method it does not have (RFC 9110, 15.5.6). */
export const methodNotAllowed = (method = "", allowed: readonly string[] = []): Problem =>
  new Problem("method-not-allowed", `${method} is not possible here; ${allowed.join(", ")} is.`, {
    headers: { allow: allowed.join(", ") },
  });
