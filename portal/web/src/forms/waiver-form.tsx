import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { fieldProblem } from "../api/problem.ts";
import { grantWaiver } from "../api/registry.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";
import { TextArea } from "./text-area.tsx";

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Lets a finding of a rule pass, for one API and a while. */
export function WaiverForm({ onDone }: { readonly onDone: () => void }) {
  const [entry, setEntry] = useState({ rule: "", api: "", owner: "", reason: "", until: day(30) });
  const grant = useMutation({ mutationFn: () => grantWaiver(entry), onSuccess: onDone });
  const set = (name: keyof typeof entry) => (value: string) => setEntry({ ...entry, [name]: value });
  const field = (name: "rule" | "api" | "owner", label: string, hint: string) => (
    <TextField
      label={label}
      hint={hint}
      value={entry[name]}
      onChange={(event) => set(name)(event.target.value)}
      problem={fieldProblem(grant.error, `/${name}`)}
      autoComplete="off"
      required
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    grant.mutate();
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      {field("rule", "Rule", "As the gate names it: lists-are-paged")}
      {field("api", "API", "process/orders")}
      {field("owner", "Owner", "The team that answers for it")}
      <TextArea
        label="Reason"
        value={entry.reason}
        onChange={set("reason")}
        problem={fieldProblem(grant.error, "/reason")}
        required
        minLength={10}
      />
      <TextField
        label="Until"
        hint="The last day, at most 180 days away. After it the gate fails again."
        type="date"
        value={entry.until}
        min={day(0)}
        max={day(180)}
        onChange={(event) => set("until")(event.target.value)}
        problem={fieldProblem(grant.error, "/until")}
        required
      />
      <Button type="submit" look="primary" busy={grant.isPending}>
        Grant the waiver
      </Button>
      {grant.isError && <Failure error={grant.error} />}
    </form>
  );
}
