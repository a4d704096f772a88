import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { requestAccess, type AccessOffer } from "../api/going-live.ts";
import type { Application } from "../api/onboarding.ts";
import { fieldProblem } from "../api/problem.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextArea } from "../forms/text-area.tsx";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";

/** Asks for live APIs. `ready`: the required checks have passed; before that it can be filled in, and not sent. */
export function AccessForm({
  application,
  offer,
  ready,
}: {
  readonly application: Application;
  readonly offer: AccessOffer;
  readonly ready: boolean;
}) {
  const [name, setName] = useState(application.name.replace(/ sandbox$/, ""));
  const [apis, setApis] = useState<readonly string[]>(apisOf(application, offer));
  const [plan, setPlan] = useState(offer.plans[0]?.plan ?? "");
  const [purpose, setPurpose] = useState("");
  const ask = useMutation({
    mutationFn: () =>
      requestAccess({
        applicationId: application.applicationId,
        name: name.trim(),
        apis: [...apis],
        plan,
        purpose: purpose.trim(),
      }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form
      onSubmit={submit}
      aria-label="Ask for access"
      className="max-w-prose space-y-5 rounded-md border bg-surface p-4"
    >
      <TextField
        label="Name of the live application"
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={fieldProblem(ask.error, "/name")}
        minLength={2}
        maxLength={80}
        autoComplete="off"
        required
      />
      <ChoiceField
        legend="APIs"
        type="checkbox"
        chosen={apis}
        onChange={setApis}
        options={offer.apis.map(({ api, title, scopes }) => ({
          value: api,
          title: `${title} ${api.split("@")[1] ?? ""}`,
          detail: scopes.join(", "),
        }))}
        problem={fieldProblem(ask.error, "/apis")}
      />
      <ChoiceField
        legend="Plan"
        type="radio"
        chosen={[plan]}
        onChange={([chosen = ""]) => setPlan(chosen)}
        options={offer.plans.map((each) => ({ value: each.plan, title: each.plan, detail: each.limits.join(" · ") }))}
        problem={fieldProblem(ask.error, "/plan")}
      />
      <TextArea
        label="Purpose"
        hint="What it is for: whoever decides reads this."
        value={purpose}
        onChange={setPurpose}
        problem={fieldProblem(ask.error, "/purpose")}
        required
        minLength={10}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" look="primary" busy={ask.isPending} disabled={!ready || apis.length === 0}>
          Ask for access
        </Button>
        {!ready && <span className="text-dim">The required checks above have to pass first.</span>}
      </div>
      {ask.isError && <Failure error={ask.error} />}
    </form>
  );
}

/** What the application can use in the sandbox is what it most likely wants. */
const apisOf = ({ scopes }: Application, { apis }: AccessOffer): string[] =>
  apis.filter((each) => each.scopes.every((scope) => scopes.includes(scope))).map(({ api }) => api);
