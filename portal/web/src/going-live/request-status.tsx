import { useMutation } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { withdrawAccessRequest, type AccessRequest } from "../api/going-live.ts";
import { DecisionState } from "../governance/decision-state.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { day, fromNow } from "../ui/day.ts";

/** Where a request stands: when an answer is to be expected, or what it was. */
export const RequestStatus = ({ request, isAdmin }: { readonly request: AccessRequest; readonly isAdmin: boolean }) => (
  <section aria-label="Request" className="max-w-prose space-y-3 rounded-md border bg-surface p-4">
    <h2 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-[1.14rem] font-semibold">
      {request.name}
      <DecisionState state={request.state} />
    </h2>
    <p>{request.purpose}</p>
    <p className="text-[0.93rem] text-dim">
      {request.apis.join(", ")} · plan {request.plan} · asked {fromNow(request.requestedAt)}
      {request.expectedBy !== null && ` · a decision is expected ${expected(request.expectedBy)}`}
    </p>
    {request.reason !== null && request.decidedAt !== null && (
      <blockquote className="border-l-2 border-edge pl-3">
        {request.reason}
        <footer className="text-[0.93rem] text-dim">decided on {day(request.decidedAt)}</footer>
      </blockquote>
    )}
    {request.liveApplicationId !== null && (
      <div className="space-y-2">
        <p>Your live application is there. Make a credential for it, and go.</p>
        <ButtonLink
          look="primary"
          to="/applications/$applicationId"
          params={{ applicationId: request.liveApplicationId }}
        >
          To the live application <ArrowRight aria-hidden />
        </ButtonLink>
      </div>
    )}
    {request.state === "pending" && isAdmin && <Withdraw request={request} />}
  </section>
);

/** A moment that is over is no promise any more. */
const expected = (by: string): string => (Date.parse(by) > Date.now() ? fromNow(by) : "any moment");

function Withdraw({ request }: { readonly request: AccessRequest }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => withdrawAccessRequest(request.requestId),
    onSuccess: () => setAsking(false),
  });
  return (
    <div>
      <Button onClick={() => setAsking(true)}>Withdraw</Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Withdraw this request?"
        verb="Withdraw request"
        mutation={withdraw}
      >
        Nobody decides it then; you can ask anew at any time.
      </Confirm>
    </div>
  );
}
