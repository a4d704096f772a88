import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { invitationsQuery, membersQuery } from "../api/onboarding.ts";
import { WithTeam } from "../app/signed-in.tsx";
import { InviteForm } from "../forms/invite-form.tsx";
import { InvitationRow } from "../team/invitation-row.tsx";
import { MemberRow } from "../team/member-row.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Failure } from "../ui/failure.tsx";
import { Page } from "../ui/page.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

/** Who is in the team, and who is asked to join. */
export const TeamPage = () => (
  <WithTeam title="Team">
    {({ team, personId }) => <Team name={team.name} isAdmin={team.role === "admin"} self={personId} />}
  </WithTeam>
);

function Team({ name, isAdmin, self }: { readonly name: string; readonly isAdmin: boolean; readonly self: string }) {
  const members = useQuery(membersQuery);
  const invitations = useQuery(invitationsQuery);
  const [asking, setAsking] = useState(false);
  const open = invitations.data?.filter(({ state }) => state === "open") ?? [];
  return (
    <Page
      title={name}
      lead={
        isAdmin
          ? "Members share the team’s applications. Admins also invite and remove people."
          : "Members share the team’s applications. Its admins invite people."
      }
      actions={
        isAdmin && (
          <Button look="primary" onClick={() => setAsking(true)}>
            <UserPlus aria-hidden /> Invite
          </Button>
        )
      }
    >
      <div className="space-y-8">
        <section aria-labelledby="members">
          <h2 id="members" className="mb-2 text-[1.14rem] font-semibold">
            Members
          </h2>
          {members.isPending && <SkeletonRows rows={2} name="the members" />}
          {members.isError && <Failure error={members.error} onRetry={() => void members.refetch()} />}
          {members.isSuccess && (
            <ul className="divide-y rounded-md border bg-surface">
              {members.data.map((member) => (
                <MemberRow key={member.personId} member={member} isAdmin={isAdmin} isSelf={member.personId === self} />
              ))}
            </ul>
          )}
        </section>
        {invitations.isError && <Failure error={invitations.error} onRetry={() => void invitations.refetch()} />}
        {open.length > 0 && (
          <section aria-labelledby="invitations">
            <h2 id="invitations" className="mb-2 text-[1.14rem] font-semibold">
              Open invitations
            </h2>
            <ul className="divide-y rounded-md border bg-surface">
              {open.map((invitation) => (
                <InvitationRow key={invitation.invitationId} invitation={invitation} isAdmin={isAdmin} />
              ))}
            </ul>
          </section>
        )}
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Invite somebody">
        <InviteForm />
      </Dialog>
    </Page>
  );
}
