/** Plans as the registry shows them. */
import type { Plan, Plans } from "@tierline/governance-policy/plans";
import type { ReporterOptions } from "./reporter.ts";

type Reported = ReturnType<ReporterOptions["plans"]>;

/** The plans in force, in the words of the registry's contract. */
export const reportedPlans = (plans: Plans): Reported =>
  [...plans].map(([plan, limits]) => ({ plan, quotas: limits === "unlimited" ? null : quotasOf(limits) }));

function quotasOf({ quotas = {}, ...classes }: Exclude<Plan, "unlimited">): NonNullable<Reported[number]["quotas"]> {
  const windows = Object.entries(classes).map(([limit, { requests, seconds }]) => [limit, { requests, seconds }]);
  const ofClasses = Object.entries(classes).flatMap(([limit, each]) =>
    Object.entries(each.quotas ?? {}).map(([period, requests]) => [`${limit}/${period}`, requests]),
  );
  return {
    windows: Object.fromEntries(windows) as NonNullable<Reported[number]["quotas"]>["windows"],
    calendar: Object.fromEntries([...Object.entries(quotas), ...ofClasses]) as Record<string, number>,
  };
}
