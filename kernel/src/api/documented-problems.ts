import type { ProblemKind } from "../errors/problem.ts";
import type { About } from "./about.ts";
import { deprecationOf } from "./deprecation.ts";
import type { OperationDeclaration } from "./operation.ts";

const always = [
  "invalid-parameter",
  "unauthenticated",
  "forbidden",
  "too-many-requests",
  "internal",
  "upstream-failed",
  "unavailable",
  "deadline-exceeded",
] as const;

/** Every problem an operation may answer with: what follows from its request, policy and announced end, and its own refusals. */
export function documentedProblems(
  declaration: OperationDeclaration,
  about: Pick<About, "deprecation"> = {},
): ProblemKind[] {
  const kinds = new Set<ProblemKind>(always);
  if (declaration.request?.body !== undefined) {
    for (const kind of ["malformed", "payload-too-large", "unsupported-media-type", "invalid"] as const)
      kinds.add(kind);
  }
  if (declaration.policy.idempotency !== "none") kinds.add("idempotency-key-reused");
  if (deprecationOf(declaration, about) !== undefined) kinds.add("gone");
  for (const kind of declaration.problems ?? []) kinds.add(kind);
  return [...kinds];
}
