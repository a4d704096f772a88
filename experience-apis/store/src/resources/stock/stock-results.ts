import type { EntryResult } from "@tierline/kernel/model/batch";

/** A result of the movement ledger. */
interface MovementResult extends Omit<EntryResult, "status"> {
  readonly status: EntryResult["status"] | "parked";
}

/** As the store sees it: what is parked until a gap closes has been taken all the same. */
export const stockResults = (results: readonly Readonly<MovementResult>[]): EntryResult[] =>
  results.map(({ reference, status, problem }) => ({
    reference,
    status: status === "parked" ? "accepted" : status,
    ...(problem === undefined ? {} : { problem }),
  }));
