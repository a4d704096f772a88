/** Which system is away, said once where it is known, and to nobody outside. */
import { isProblem, Problem } from "../errors/problem.ts";

/**
 * A system API that is not answered names itself, so that whoever waits behind it can say for what; what is said already stays.
 * Channels and partners are told of no system behind their API. `api` is an id with its major: `system/erp@v1`.
 */
export function namingSystem(problem: Problem, api: string): Problem {
  const { kind, message, extras } = problem;
  if (!isProblem(problem, "unavailable", "upstream-failed", "deadline-exceeded")) return problem;
  if (api.startsWith("experience/")) {
    if (extras.system === undefined) return problem;
    const { system: _, ...rest } = extras;
    return new Problem(kind, message, { ...rest, cause: problem });
  }
  if (extras.system !== undefined || !api.startsWith("system/")) return problem;
  return new Problem(kind, message, { ...extras, system: api.split("@")[0] ?? api, cause: problem });
}
