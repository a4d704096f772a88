import { useQuery } from "@tanstack/react-query";
import { accessOfferQuery } from "../api/going-live.ts";
import { useSession } from "../api/session.ts";
import { Facts } from "../ui/facts.tsx";
import { Prose } from "../ui/prose.tsx";

/** What each plan allows of this and all other APIs together, in words. For whoever is signed in. */
export function Limits() {
  const session = useSession();
  const offer = useQuery({ ...accessOfferQuery, enabled: session?.signedIn === true });
  if (offer.data === undefined) return null;
  const plans = [offer.data.sandbox, ...offer.data.plans].filter(({ limits }) => limits.length > 0);
  return (
    <section aria-labelledby="limits">
      <h2 id="limits" className="mb-1 text-[1.14rem] font-semibold">
        Limits
      </h2>
      <p className="mb-2 max-w-prose text-dim">
        <Prose text="For each application, over all APIs together. Each operation below says what it counts as. Beyond a limit: 429, with `Retry-After`." />
      </p>
      <Facts facts={plans.map(({ plan, limits }) => [plan, limits.join(" · ")] as const)} />
    </section>
  );
}
