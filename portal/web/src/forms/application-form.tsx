import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState, type FormEvent } from "react";
import { createApplication, createCredential } from "../api/onboarding.ts";
import { fieldProblem } from "../api/problem.ts";
import { keepFresh } from "../first-call/fresh-secrets.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";

/** Makes an application with its first credential, then shows it. An application made before a failure is used when tried again. */
export function ApplicationForm() {
  const [name, setName] = useState("");
  const navigate = useNavigate();
  const made = useRef<string>(undefined);
  const create = useMutation({
    mutationFn: async () => {
      const applicationId = (made.current ??= (await createApplication(name.trim())).applicationId);
      const { clientId, clientSecret } = await createCredential(applicationId);
      if (clientSecret !== null) keepFresh(applicationId, { clientId, clientSecret });
      return applicationId;
    },
    onSuccess: (applicationId) => navigate({ to: "/applications/$applicationId", params: { applicationId } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        label="Name"
        hint="What it is for, such as “Marketplace connector”."
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={fieldProblem(create.error, "/name")}
        minLength={2}
        maxLength={80}
        autoComplete="off"
        required
      />
      <Button type="submit" look="primary" busy={create.isPending}>
        Create in the sandbox
      </Button>
      {create.isError && <Failure error={create.error} />}
    </form>
  );
}
