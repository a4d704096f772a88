import { useQuery } from "@tanstack/react-query";
import { accessOfferQuery } from "../api/going-live.ts";
import type { Application } from "../api/onboarding.ts";
import { trafficQuery, type Traffic } from "../api/usage.ts";
import { Prose } from "../ui/prose.tsx";

/** What the plan allows, as far as partners are told, and where each answer says what is left. */
export function PlanLimits({ of: { applicationId, plan } }: { readonly of: Application }) {
  const offer = useQuery(accessOfferQuery);
  const limits = offer.data && [offer.data.sandbox, ...offer.data.plans].find((each) => each.plan === plan)?.limits;
  const traffic = useQuery(trafficQuery(applicationId));
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
      {traffic.data !== undefined && <p>{metInWords(traffic.data)}</p>}
      <p className="max-w-prose text-dim">
        <Prose text="Every answer says in `RateLimit-Policy` what is allowed and in `RateLimit` what is left. Beyond it: 429, with `Retry-After`." />
      </p>
    </section>
  );
}

/** How often the limit was met in the last 24 hours. */
function metInWords(traffic: readonly Traffic[]): string {
  const met = traffic.filter(({ status }) => status === 429).reduce((sum, { calls }) => sum + calls, 0);
  if (met === 0) return "No call of the last 24 hours was beyond them.";
  return `${met.toLocaleString("en")} ${met === 1 ? "call" : "calls"} of the last 24 hours went beyond them, and got 429.`;
}
