import { useQuery } from "@tanstack/react-query";
import { accessReviewsQuery, decideAccess, type ReviewedRequest } from "../../api/access.ts";
import { DecisionForm } from "../../forms/decision-form.tsx";
import { DecisionState } from "../../governance/decision-state.tsx";
import { may, OfTheHouse } from "../../governance/of-the-house.tsx";
import { GoLiveChecks } from "../../team/go-live-checks.tsx";
import { day, fromNow } from "../../ui/day.ts";
import { Empty } from "../../ui/empty.tsx";
import { Loaded } from "../../ui/loaded.tsx";

/** Partners' requests for access to live APIs, those that wait first. */
export const Access = () => (
  <OfTheHouse
    title="Access"
    lead="Partners who want to go live, with what their applications have shown in the sandbox."
  >
    {(profile) => <List mayDecide={may(profile, "api-owner", "platform-admin")} />}
  </OfTheHouse>
);

function List({ mayDecide }: { readonly mayDecide: boolean }) {
  const requests = useQuery({ ...accessReviewsQuery, refetchInterval: 30_000 });
  return (
    <Loaded query={requests} name="the requests">
      {(found) =>
        found.length === 0 ? (
          <Empty title="Nobody has asked yet">
            A request comes here once an application has passed the required checks.
          </Empty>
        ) : (
          <ul className="space-y-4">
            {[...found].sort(waitingFirst).map((request) => (
              <Request key={request.requestId} request={request} mayDecide={mayDecide} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

const waitingFirst = (a: ReviewedRequest, b: ReviewedRequest): number =>
  Number(b.state === "pending") - Number(a.state === "pending");

const Request = ({ request, mayDecide }: { readonly request: ReviewedRequest; readonly mayDecide: boolean }) => (
  <li className="rounded-md border bg-surface">
    <div className="space-y-1 border-b px-4 py-3">
      <h2 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-semibold">
        {request.team.name}: {request.name}
        <DecisionState state={request.state} />
      </h2>
      <p>{request.purpose}</p>
      <p className="text-[0.93rem] text-dim">
        {request.apis.join(", ")} · plan {request.plan} · asked {fromNow(request.requestedAt)}
        {request.expectedBy !== null && `, expected ${fromNow(request.expectedBy)}`}
      </p>
    </div>
    <div className="space-y-4 p-4">
      <details open={request.state === "pending"}>
        <summary className="mb-2 inline-block text-accent underline-offset-2 hover:underline">
          {request.checks.filter(({ passed }) => passed).length} of {request.checks.length} checks passed
        </summary>
        <GoLiveChecks checks={request.checks} />
      </details>
      {request.state === "pending" && mayDecide && (
        <DecisionForm
          hint="The partner reads it."
          decide={({ approved, reason }) =>
            decideAccess(request.requestId, { decision: approved ? "approve" : "refuse", reason })
          }
        />
      )}
      {request.state === "pending" && !mayDecide && <p className="text-dim">An API owner decides this.</p>}
      {request.reason !== null && request.decidedAt !== null && (
        <p>
          {request.reason}{" "}
          <span className="text-[0.93rem] text-dim">
            {request.decidedBy}, {day(request.decidedAt)}
          </span>
        </p>
      )}
    </div>
  </li>
);
