import { useMutation } from "@tanstack/react-query";
import { withdrawInvitation, type Invitation } from "../api/onboarding.ts";
import { Button } from "../ui/button.tsx";
import { fromNow } from "../ui/day.ts";
import { Failure } from "../ui/failure.tsx";

/** An invitation that nobody has accepted yet. */
export function InvitationRow({ invitation, isAdmin }: { readonly invitation: Invitation; readonly isAdmin: boolean }) {
  const withdraw = useMutation({ mutationFn: () => withdrawInvitation(invitation.invitationId) });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-medium">{invitation.email}</p>
        <p className="text-[0.93rem] text-dim">
          as {invitation.role}, expires {fromNow(invitation.expiresAt)}
        </p>
      </div>
      {isAdmin && (
        <Button
          look="danger"
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate()}
          aria-label={`Withdraw the invitation of ${invitation.email}`}
        >
          Withdraw
        </Button>
      )}
      {withdraw.isError && (
        <div className="basis-full">
          <Failure error={withdraw.error} />
        </div>
      )}
    </li>
  );
}
