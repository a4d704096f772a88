/** Compares two contracts and says which changes break whom. */
import { compareOpenApi } from "./compare-openapi.ts";
import { resultOf } from "./changes.ts";
import { DiffError } from "./diff-error.ts";
import { compareEvents } from "./events/compare.ts";
import { readContract, type Source } from "./read-document.ts";
import type { DiffOptions, DiffResult } from "./result.ts";

export { DiffError } from "./diff-error.ts";
export type { Source } from "./read-document.ts";
export type { Bump, Change, DiffOptions, DiffResult } from "./result.ts";
export type { Usage } from "./usage.ts";

/**
 * Compares two documents, given as paths or parsed: OpenAPI 3.0 or 3.1 with one another, or AsyncAPI 3 with AsyncAPI 3. References to
 * other files are followed, to the network never. Throws a DiffError (one sentence) for what is missing, no contract, Swagger 2.0, or
 * of two kinds.
 */
export async function diff(before: Source, after: Source, options: DiffOptions = {}): Promise<DiffResult> {
  const [one, other] = await Promise.all([readContract(before, "before"), readContract(after, "after")]);
  if (one.kind !== other.kind) {
    throw new DiffError(
      `${one.name} is ${one.kind} and ${other.name} is ${other.kind}: only documents of one kind can be compared.`,
    );
  }
  const compare = one.kind === "OpenAPI" ? compareOpenApi : compareEvents;
  try {
    const { findings, ...sides } = await compare(one.document, other.document);
    return resultOf(findings, sides, options);
  } catch (error) {
    // Documents are walked by recursion; none that a person wrote is as deep as the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new DiffError(`${one.name} or ${other.name} nests too deeply to be compared.`, { cause: error });
  }
}
