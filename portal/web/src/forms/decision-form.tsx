import { useMutation } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { useState, type FormEvent } from "react";
import { fieldProblem } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";
import { TextArea } from "./text-area.tsx";

export interface Decision {
  readonly approved: boolean;
  readonly reason: string;
  /** YYYY-MM-DD; empty where no day was asked for. */
  readonly until: string;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Approve or refuse, with a reason that others will read; with `until`, a last day. */
export function DecisionForm({
  decide,
  until: asksForDay = false,
  hint,
}: {
  readonly decide: (decision: Decision) => Promise<unknown>;
  readonly until?: boolean;
  readonly hint: string;
}) {
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(inDays(30));
  const decision = useMutation({
    mutationFn: (approved: boolean) => decide({ approved, reason: reason.trim(), until }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    decision.mutate(submitter?.getAttribute("value") === "approve");
  };
  return (
    <form onSubmit={submit} className="max-w-prose space-y-4 rounded-md border bg-surface p-4" aria-label="Decision">
      <TextArea
        label="Reason"
        hint={hint}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(decision.error, "/reason")}
        required
        minLength={10}
      />
      {asksForDay && (
        <TextField
          label="Holds until"
          hint="The last day on which the change may be published."
          type="date"
          value={until}
          min={inDays(0)}
          onChange={(event) => setUntil(event.target.value)}
          problem={fieldProblem(decision.error, "/until")}
          required
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" value="approve" look="primary" busy={decision.isPending}>
          <Check aria-hidden /> Approve
        </Button>
        <Button type="submit" value="refuse" look="danger" busy={decision.isPending}>
          <X aria-hidden /> Refuse
        </Button>
      </div>
      {decision.isError && <Failure error={decision.error} />}
    </form>
  );
}
