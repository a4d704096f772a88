import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { accessOfferQuery, accessRequestsQuery, goLiveChecksQuery, type AccessRequest } from "../api/going-live.ts";
import type { GoLiveCheck } from "../api/access.ts";
import type { Application } from "../api/onboarding.ts";
import { AccessForm } from "../going-live/access-form.tsx";
import { RequestStatus } from "../going-live/request-status.tsx";
import { GoLiveChecks } from "../team/go-live-checks.tsx";
import { Empty } from "../ui/empty.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { ApplicationFrame, type OwnTeam } from "./application-frame.tsx";

const route = getRouteApi("/applications/$applicationId/go-live");

/** From the sandbox to live: what the application has shown, the request, and its decision. */
export function ApplicationGoLive() {
  const { applicationId } = route.useParams();
  return (
    <ApplicationFrame
      applicationId={applicationId}
      title="Going live"
      lead="Show in the sandbox that the application behaves well, then ask for the live APIs. A live application is one of its own; this one stays."
    >
      {(application, team) =>
        application.environment === "live" ? (
          <Empty title="It is live already">This application calls the live APIs.</Empty>
        ) : (
          <Way application={application} team={team} />
        )
      }
    </ApplicationFrame>
  );
}

function Way({ application, team }: { readonly application: Application; readonly team: OwnTeam }) {
  const { applicationId } = application;
  const checks = useQuery(goLiveChecksQuery(applicationId));
  const requests = useQuery(accessRequestsQuery);
  const isAdmin = team.role === "admin";
  const own = requests.data?.filter((each) => each.applicationId === applicationId) ?? [];
  // At most one is under way or granted, the latest; what was refused or withdrawn can be asked anew.
  const isSettled = own[0]?.state === "pending" || own[0]?.state === "approved";
  return (
    <>
      {isSettled && <Requests requests={own.slice(0, 1)} isAdmin={isAdmin} />}
      <section aria-labelledby="checks" className="space-y-3">
        <h2 id="checks" className="text-[1.14rem] font-semibold">
          Checks
        </h2>
        <Loaded query={checks} name="the checks" rows={6}>
          {(found) => (
            <>
              <p role="status" className="text-dim">
                {progressOf(found)}
              </p>
              <GoLiveChecks checks={found} />
            </>
          )}
        </Loaded>
      </section>
      <Loaded query={requests} name="the requests">
        {() => (
          <>
            {!isSettled && application.state !== "retired" && (
              <Asking application={application} checks={checks.data} isAdmin={isAdmin} />
            )}
            <Requests requests={isSettled ? own.slice(1) : own} isAdmin={isAdmin} />
          </>
        )}
      </Loaded>
    </>
  );
}

const Requests = ({
  requests,
  isAdmin,
}: {
  readonly requests: readonly AccessRequest[];
  readonly isAdmin: boolean;
}) => (
  <>
    {requests.map((request) => (
      <RequestStatus key={request.requestId} request={request} isAdmin={isAdmin} />
    ))}
  </>
);

const missingOf = (checks: readonly GoLiveCheck[]) => checks.filter(({ required, passed }) => required && !passed);

function progressOf(checks: readonly GoLiveCheck[]): string {
  const required = checks.filter((each) => each.required).length;
  const missing = missingOf(checks).length;
  if (missing === 0) return "All required checks have passed.";
  return `${String(required - missing)} of ${String(required)} required checks passed. What the application does shows here within seconds.`;
}

function Asking({
  application,
  checks,
  isAdmin,
}: {
  readonly application: Application;
  readonly checks: readonly GoLiveCheck[] | undefined;
  readonly isAdmin: boolean;
}) {
  const offer = useQuery(accessOfferQuery);
  if (!isAdmin) return <p className="text-dim">An admin of your team asks for access.</p>;
  return (
    <section aria-labelledby="ask" className="space-y-3">
      <h2 id="ask" className="text-[1.14rem] font-semibold">
        Ask for access
      </h2>
      <Loaded query={offer} name="what is offered">
        {(found) => (
          <>
            <p className="max-w-prose text-dim">{decidedWithin(found.decidedWithinHours)}</p>
            <AccessForm
              application={application}
              offer={found}
              ready={checks !== undefined && missingOf(checks).length === 0}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function decidedWithin(hours: number): string {
  const rounded = Math.max(1, Math.round(hours));
  return `Usually decided within ${rounded === 1 ? "an hour" : `${String(rounded)} hours`}.`;
}
