import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { recoverDeliveries, type Recovery } from "../api/webhooks.ts";
import { fieldProblem } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";
import { SelectField } from "../ui/select-field.tsx";

const choices = [
  ["given-up", "what was given up"],
  ["all", "everything, delivered or not"],
] as const;

/** Sends again what an endpoint missed, or what it lost. */
export function Recover({ endpointId }: { readonly endpointId: string }) {
  const [since, setSince] = useState(() => localMinute(new Date(Date.now() - 86_400_000)));
  const [which, setWhich] = useState<Recovery["which"]>("given-up");
  const recover = useMutation({
    mutationFn: () => recoverDeliveries(endpointId, { since: new Date(since).toISOString(), which }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    recover.mutate();
  };
  return (
    <section aria-labelledby="recover" className="space-y-3 border-t pt-6">
      <div>
        <h2 id="recover" className="text-[1.14rem] font-semibold">
          Recover
        </h2>
        <p className="max-w-prose text-dim">
          After an outage: what happened since a moment is sent again, under the same ids.
        </p>
      </div>
      <form onSubmit={submit} aria-label="Recover" className="flex flex-wrap items-end gap-3">
        <TextField
          label="Since (your time)"
          type="datetime-local"
          value={since}
          onChange={(event) => setSince(event.target.value)}
          problem={fieldProblem(recover.error, "/since")}
          required
        />
        <SelectField
          label="What"
          value={which}
          onChange={(value) => setWhich(value === "all" ? "all" : "given-up")}
          options={choices}
        />
        <Button type="submit" busy={recover.isPending}>
          Send again
        </Button>
        <span role="status" className="py-1.5 text-dim">
          {recover.isSuccess && inWords(recover.data)}
        </span>
      </form>
      {recover.isError && <Failure error={recover.error} />}
    </section>
  );
}

const inWords = (count: number): string =>
  count === 0 ? "There was nothing to send again." : `${count.toLocaleString("en")} waiting to be sent.`;

/** As `datetime-local` wants it: the reader's own time, without a zone. */
const localMinute = (moment: Date): string =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
