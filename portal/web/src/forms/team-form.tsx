import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState, type FormEvent } from "react";
import { createApplication, createCredential, createTeam, profileQuery } from "../api/onboarding.ts";
import { fieldProblem } from "../api/problem.ts";
import { keepFresh } from "../first-call/fresh-secrets.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";

/** Makes team, application and first credential, then shows the application. What was made before a failure is used when tried again. */
export function TeamForm({ company }: { readonly company: string | null }) {
  const [name, setName] = useState(company ?? "");
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const made = useRef<string>(undefined);
  const begin = useMutation({
    mutationFn: async () => {
      const { team } = await queryClient.fetchQuery({ ...profileQuery, staleTime: 0 });
      if (team === null) await createTeam(name.trim());
      const applicationId = (made.current ??= (await createApplication(`${name.trim()} sandbox`)).applicationId);
      const { clientId, clientSecret } = await createCredential(applicationId);
      if (clientSecret !== null) keepFresh(applicationId, { clientId, clientSecret });
      return applicationId;
    },
    onSuccess: (applicationId) => navigate({ to: "/applications/$applicationId", params: { applicationId } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <form onSubmit={submit} className="max-w-md space-y-4">
      <TextField
        label="Team"
        hint="Usually your company. Colleagues join it by invitation."
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={fieldProblem(begin.error, "/name")}
        autoComplete="organization"
        minLength={2}
        maxLength={72}
        required
      />
      <Button type="submit" look="primary" busy={begin.isPending}>
        Create team and sandbox key
      </Button>
      {begin.isError && <Failure error={begin.error} />}
    </form>
  );
}
