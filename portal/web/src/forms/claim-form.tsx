import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { claimApplication } from "../api/onboarding.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";

/** Takes over an application that a program registered by itself, then shows it. */
export function ClaimForm() {
  const [code, setCode] = useState("");
  const navigate = useNavigate();
  const claim = useMutation({
    mutationFn: () => claimApplication(code.trim()),
    onSuccess: ({ applicationId }) => navigate({ to: "/applications/$applicationId", params: { applicationId } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    claim.mutate();
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        label="Claim code"
        hint="The program got it in the answer to its registration. The application keeps its credentials."
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        minLength={20}
        maxLength={100}
        required
      />
      <Button type="submit" look="primary" busy={claim.isPending}>
        Take over
      </Button>
      {claim.isError && <Failure error={claim.error} />}
    </form>
  );
}
