import { useQuery } from "@tanstack/react-query";
import { plansQuery } from "../../api/registry.ts";
import { OfTheHouse } from "../../governance/of-the-house.tsx";
import { fromNow } from "../../ui/day.ts";
import { Loaded } from "../../ui/loaded.tsx";

/** The plans in force, as the running platform enforces them. */
export const Plans = () => (
  <OfTheHouse
    title="Plans"
    lead="What each plan allows, as the running platform reports it. An operation’s contract says what it counts as."
  >
    {() => <Shown />}
  </OfTheHouse>
);

function Shown() {
  const plans = useQuery(plansQuery);
  return (
    <Loaded query={plans} name="the plans">
      {(found) => (
        <ul className="grid gap-4 md:grid-cols-2">
          {found.map((plan) => (
            <li key={plan.plan} className="rounded-md border bg-surface px-4 py-3">
              <h2 className="font-semibold">{plan.plan}</h2>
              <ul className="mt-1 list-inside list-disc">
                {plan.limits.map((limit) => (
                  <li key={limit}>{limit}</li>
                ))}
              </ul>
              <p className="mt-2 text-[0.86rem] text-dim">in force {fromNow(plan.reportedAt)}</p>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
