/** What a channel is told of a refusal: members that its own contract documents, and none of a lower tier's. */
import { Problem } from "../errors/problem.ts";
import type { OperationDeclaration } from "./operation.ts";

/** The problem with those of its members that the operation documents, as they are documented; without any where they do not fit. */
export function outward(error: unknown, { problemMembers }: OperationDeclaration): unknown {
  if (!(error instanceof Problem) || error.extras.members === undefined) return error;
  const { members, ...extras } = error.extras;
  const read = problemMembers?.[error.kind]?.safeParse(members);
  return new Problem(error.kind, error.message, {
    ...extras,
    cause: error,
    ...(read?.success === true ? { members: read.data } : {}),
  });
}
