import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { inviteMember, type NewInvitation, type TeamRole } from "../api/onboarding.ts";
import { fieldProblem } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { CodeBlock } from "../ui/code-block.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";
import { SelectField } from "../ui/select-field.tsx";

const roles = [
  ["member", "as member"],
  ["admin", "as admin"],
] as const;

/** Makes an invitation, then shows its link: nothing is mailed. */
export function InviteForm() {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<TeamRole>("member");
  const invite = useMutation({ mutationFn: () => inviteMember(email.trim(), role) });
  if (invite.isSuccess) return <Invited invitation={invite.data} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        label="E-mail address"
        type="email"
        hint="The invitation can only be accepted by whoever signs in with this address."
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        problem={fieldProblem(invite.error, "/email")}
        autoComplete="off"
        required
      />
      <SelectField
        label="Role"
        value={role}
        onChange={(value) => setRole(value === "admin" ? "admin" : "member")}
        options={roles}
      />
      <div>
        <Button type="submit" look="primary" busy={invite.isPending}>
          Make an invitation
        </Button>
      </div>
      {invite.isError && <Failure error={invite.error} />}
    </form>
  );
}

const Invited = ({ invitation }: { readonly invitation: NewInvitation }) => (
  <div className="space-y-3">
    <p>Hand this link to {invitation.email}. It is shown this once, and nothing is mailed.</p>
    <CodeBlock
      name="invitation link"
      text={`${location.origin}/join?code=${encodeURIComponent(invitation.code ?? "")}`}
    />
  </div>
);
