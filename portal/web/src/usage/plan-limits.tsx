import { useQuery } from "@tanstack/react-query";
import { accessOfferQuery } from "../api/going-live.ts";
import type { Application } from "../api/onboarding.ts";
import { Prose } from "../ui/prose.tsx";

/** What the plan allows, as far as partners are told, and where each answer says what is left. */
export function PlanLimits({ of: { plan } }: { readonly of: Application }) {
  const offer = useQuery(accessOfferQuery);
  const limits = offer.data?.plans.find((each) => each.plan === plan)?.limits;
  return (
    <section aria-labelledby="limits">
      <h2 id="limits" className="mb-1 text-[1.14rem] font-semibold">
        Limits of the plan {plan}
      </h2>
      {limits !== undefined && (
        <ul className="list-inside list-disc">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      )}
      <p className="max-w-prose text-dim">
        <Prose text="Every answer says in `RateLimit-Policy` what is allowed and in `RateLimit` what is left. Beyond it: 429, with `Retry-After`." />
      </p>
    </section>
  );
}
