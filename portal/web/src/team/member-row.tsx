import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { assignRole, dismissMember, type Member } from "../api/onboarding.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Failure } from "../ui/failure.tsx";
import { SelectField } from "../ui/select-field.tsx";

const roles = [
  ["admin", "Admin"],
  ["member", "Member"],
] as const;

/** A member; admins change roles and remove people. */
export function MemberRow({
  member,
  isAdmin,
  isSelf,
}: {
  readonly member: Member;
  readonly isAdmin: boolean;
  readonly isSelf: boolean;
}) {
  const [asking, setAsking] = useState(false);
  const assign = useMutation({ mutationFn: (role: Member["role"]) => assignRole(member.personId, role) });
  const dismiss = useMutation({
    mutationFn: () => dismissMember(member.personId),
    onSuccess: () => setAsking(false),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">
          {member.name} {isSelf && <Badge>you</Badge>}
        </p>
        <p className="truncate text-[0.93rem] text-dim">{member.email}</p>
      </div>
      {isAdmin ? (
        <>
          <SelectField
            label={`Role of ${member.name}`}
            value={member.role}
            disabled={assign.isPending}
            onChange={(role) => assign.mutate(role === "admin" ? "admin" : "member")}
            options={roles}
          />
          <Button look="danger" onClick={() => setAsking(true)} aria-label={`Remove ${member.name}`}>
            Remove
          </Button>
        </>
      ) : (
        <Badge>{member.role}</Badge>
      )}
      {assign.isError && (
        <div className="basis-full">
          <Failure error={assign.error} />
        </div>
      )}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={`Remove ${member.name}?`}
        verb="Remove"
        mutation={dismiss}
      >
        Their sessions end at once. What the team owns stays with the team.
      </Confirm>
    </li>
  );
}
