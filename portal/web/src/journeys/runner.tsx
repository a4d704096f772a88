import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Play } from "lucide-react";
import { useState } from "react";
import type { Journey } from "../api/catalog.ts";
import { applicationsQuery, profileQuery, type Application } from "../api/onboarding.ts";
import { signInPath, useSession } from "../api/session.ts";
import { NoSecret } from "../first-call/first-call.tsx";
import { useFresh } from "../first-call/fresh-secrets.ts";
import { ApplicationField } from "../team/application-field.tsx";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Loaded } from "../ui/loaded.tsx";
import type { WalkState } from "./use-walk.ts";

/** Runs a journey with a credential of the reader's own, in the sandbox: nothing real is ordered. */
export function Runner({ journey, state }: { readonly journey: Journey; readonly state: WalkState }) {
  const session = useSession();
  const profile = useQuery({ ...profileQuery, enabled: session?.signedIn === true });
  if (session?.signedIn === false) return <WayIn />;
  if (profile.data === undefined || profile.data.team === null) return null;
  return (
    <section aria-labelledby="run" className="space-y-3">
      <h2 id="run" className="text-[1.14rem] font-semibold">
        Run it
      </h2>
      <WithApplication journey={journey} state={state} />
    </section>
  );
}

const WayIn = () => (
  <p className="text-dim">
    <a href={signInPath(location.pathname)} className="text-accent underline underline-offset-2">
      Sign in
    </a>{" "}
    to run it in the sandbox, step by step.
  </p>
);

function WithApplication({ journey, state }: { readonly journey: Journey; readonly state: WalkState }) {
  const applications = useQuery(applicationsQuery);
  return (
    <Loaded query={applications} name="your applications">
      {(found) => {
        const [first, ...others] = found.filter((each) => each.environment === "sandbox" && each.state === "active");
        if (first === undefined) return <NoApplication />;
        return <Chosen journey={journey} state={state} applications={[first, ...others]} />;
      }}
    </Loaded>
  );
}

const NoApplication = () => (
  <p>
    It takes an application in the sandbox:{" "}
    <Link to="/applications" className="text-accent underline underline-offset-2">
      create one
    </Link>
    .
  </p>
);

function Chosen({
  journey,
  state,
  applications,
}: {
  readonly journey: Journey;
  readonly state: WalkState;
  readonly applications: readonly [Application, ...Application[]];
}) {
  const [applicationId, choose] = useState(applications[0].applicationId);
  return (
    <>
      <ApplicationField applications={applications} value={applicationId} onChange={choose} />
      <RunAs key={applicationId} applicationId={applicationId} journey={journey} state={state} />
    </>
  );
}

function RunAs({
  applicationId,
  journey,
  state: { walk, outcomes, waits },
}: {
  readonly applicationId: string;
  readonly journey: Journey;
  readonly state: WalkState;
}) {
  const fresh = useFresh(applicationId);
  if (fresh === undefined) return <NoSecret applicationId={applicationId} />;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" busy={walk.isPending} onClick={() => walk.mutate(fresh)}>
          <Play aria-hidden /> {walk.isIdle ? "Run in the sandbox" : "Run again"}
        </Button>
        <p role="status" className="text-dim">
          {waits
            ? "The sandbox is coming up. The calls go out as soon as it is there."
            : summaryOf(walk.status, outcomes, journey)}
        </p>
      </div>
      {walk.isError && <Failure error={walk.error} onRetry={() => walk.mutate(fresh)} />}
    </div>
  );
}

function summaryOf(status: WalkState["walk"]["status"], outcomes: WalkState["outcomes"], { steps }: Journey): string {
  if (status === "idle") return `Real calls on sample data: ${String(steps.length)} steps, some seconds.`;
  const done = outcomes.filter(({ passed }) => passed).length;
  const went = `${String(done)} of ${String(steps.length)} steps went as they must`;
  return status === "pending" ? `${went} …` : `${went}.`;
}
