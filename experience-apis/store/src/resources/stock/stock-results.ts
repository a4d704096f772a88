import type { OperationDeclaration } from "@tierline/kernel/api/operation";
import type { EntryResult } from "@tierline/kernel/model/batch";
import { plainResults } from "../batch.ts";

/** A result of the movement ledger. */
interface MovementResult extends Omit<EntryResult, "status"> {
  readonly status: EntryResult["status"] | "parked";
}

/** As the store sees it: what is parked until a gap closes has been taken all the same. */
export const stockResults = (
  results: readonly Readonly<MovementResult>[],
  operation: OperationDeclaration,
): EntryResult[] =>
  plainResults(
    results.map((result) => ({ ...result, status: result.status === "parked" ? "accepted" : result.status })),
    operation,
  );
