/** Refusals that an operation does not name would break its contract: each becomes one that it does name. */
import { documentedProblems } from "@tierline/kernel/api/documented-problems";
import { Problem, type ProblemKind } from "@tierline/kernel/errors/problem";
import { around } from "./around.ts";
import { bookOperations } from "./contract.ts";
import type { ErpPort } from "./port.ts";

/** What a refusal may also be called, in this order. Something that does not exist is a mistake of the body, if it came in one. */
const otherNames: readonly ProblemKind[] = ["invalid", "conflict", "upstream-failed"];
const otherNamesOfState: readonly ProblemKind[] = ["conflict", "invalid", "upstream-failed"];

/** `unknown-item` where an operation knows no such refusal, `period-closed` for goods: what the system says depends on its state. */
export function onlyDocumented<P extends Partial<ErpPort>>(port: P): P {
  const named = new Map(
    Object.entries(bookOperations).map(([id, operation]) => [id, new Set<ProblemKind>(documentedProblems(operation))]),
  );
  return around(port, async (operationId, _call, run) => {
    try {
      return await run();
    } catch (error) {
      const kinds = named.get(operationId);
      if (!(error instanceof Problem) || kinds === undefined || kinds.has(error.kind)) throw error;
      const candidates = error.kind === "period-closed" ? otherNamesOfState : otherNames;
      const kind = candidates.find((each) => kinds.has(each)) ?? "upstream-failed";
      throw new Problem(kind, error.message, { ...error.extras, cause: error });
    }
  });
}
