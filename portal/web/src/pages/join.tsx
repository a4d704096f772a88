import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { acceptInvitation } from "../api/onboarding.ts";
import { SignedIn } from "../app/signed-in.tsx";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";
import { Page } from "../ui/page.tsx";

const route = getRouteApi("/join");

/** Where the link of an invitation leads. */
export const Join = () => (
  <SignedIn title="Join a team">
    {({ email }) => (
      <Page
        title="Join a team"
        lead={`You are signed in as ${email}. The invitation must have been made for this address.`}
      >
        <JoinForm />
      </Page>
    )}
  </SignedIn>
);

function JoinForm() {
  const { code: given = "" } = route.useSearch();
  const [code, setCode] = useState(given);
  const navigate = useNavigate();
  const join = useMutation({
    mutationFn: () => acceptInvitation(code.trim()),
    onSuccess: () => navigate({ to: "/applications" }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate();
  };
  return (
    <form onSubmit={submit} className="max-w-md space-y-4">
      <TextField
        label="Invitation code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="off"
        minLength={20}
        maxLength={100}
        required
      />
      <Button type="submit" look="primary" busy={join.isPending}>
        Join
      </Button>
      {join.isError && <Failure error={join.error} />}
    </form>
  );
}
