/** What a refusal means to the platform. SAP's own words go to the log, not into the problem. */
import { Problem } from "@tierline/kernel/errors/problem";
import { SapRefusal } from "./refusal.ts";

/** A material that does not exist, or not for this sales area or plant. */
const unknownItem = new Set(["V1/382", "V1/384", "M3/305", "M3/351"]);
/** The posting date lies in a period that is not open. */
const periodClosed = new Set(["M7/053", "F5/201", "F5/286"]);
/** Stock would become negative; the document was changed or delivered meanwhile. */
const conflicting = new Set(["M7/021", "M7/022", "V1/428", "MG/153"]);
/** Somebody else holds the document or the master record: nothing happened, and soon it may. */
const locked = new Set(["V1/042", "M3/024", "M3/682", "M3/897", "MC/601", "M7/091", "VL/046"]);

/** The problem of a refusal. `what` names the thing in canonical words: `The sales order`. */
export function problemOf(refusal: SapRefusal, what: string): Problem {
  const { status } = refusal;
  const problem = (
    kind: ConstructorParameters<typeof Problem>[0],
    detail: string,
    retryAfterSeconds?: number,
  ): Problem =>
    new Problem(kind, detail, { cause: refusal, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
  if (refusal.has(locked)) return problem("unavailable", `${what} is being changed by somebody else.`, 1);
  if (refusal.has(periodClosed)) return problem("period-closed", `${what}: the books are closed for its date.`);
  if (refusal.has(unknownItem)) return problem("unknown-item", `${what} has an item that the books do not know.`);
  if (refusal.has(conflicting)) return problem("conflict", `${what} does not fit the present state of the books.`);
  if (status === 401 || status === 403)
    return problem("upstream-failed", "The books did not accept the log-on of this API.");
  if (status === 404) return problem("not-found", `${what} is not in the books.`);
  if (status === 409 || status === 412 || status === 428) return problem("conflict", `${what} was changed meanwhile.`);
  if (status < 500) return problem("invalid", `${what} was refused by the books.`);
  return problem("upstream-failed", "The books failed.");
}

/** Runs a call and translates what it throws. */
export async function translating<T>(what: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof SapRefusal ? problemOf(error, what) : error;
  }
}
