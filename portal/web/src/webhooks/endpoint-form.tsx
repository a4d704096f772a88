import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { fieldProblem } from "../api/problem.ts";
import { eventTypesQuery, type EndpointChange, type OfferedEvent } from "../api/webhooks.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { TextField } from "../ui/field.tsx";
import { Loaded } from "../ui/loaded.tsx";

const nothing: EndpointChange = { url: "", eventTypes: [], ordered: false, description: "" };

/** The settings of an endpoint, new or changed. `save` shows by itself what comes of it. */
export function EndpointForm({
  applicationId,
  given = nothing,
  verb,
  said,
  save,
}: {
  /** Whose endpoint it is: what it may be told depends on that. */
  readonly applicationId: string;
  readonly given?: EndpointChange;
  /** What the button says. */
  readonly verb: string;
  /** What is said once it is saved. */
  readonly said?: string;
  readonly save: (settings: EndpointChange) => Promise<unknown>;
}) {
  const types = useQuery(eventTypesQuery(applicationId));
  return (
    <Loaded query={types} name="the kinds of event">
      {(offered) => <Form given={given} offered={offered} verb={verb} said={said} save={save} />}
    </Loaded>
  );
}

function Form({
  given: { url, eventTypes, ordered, description },
  offered,
  verb,
  said,
  save,
}: {
  readonly given: EndpointChange;
  readonly offered: readonly OfferedEvent[];
  readonly verb: string;
  readonly said: string | undefined;
  readonly save: (settings: EndpointChange) => Promise<unknown>;
}) {
  const [settings, setSettings] = useState<EndpointChange>({ url, eventTypes, ordered, description });
  const set = (change: Partial<EndpointChange>) => setSettings({ ...settings, ...change });
  const saving = useMutation({
    mutationFn: () => save({ ...settings, url: settings.url.trim(), description: settings.description.trim() }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  if (offered.length === 0) {
    return <p>This application is told of nothing: none of the APIs that it may call has events.</p>;
  }
  return (
    <form onSubmit={submit} className="max-w-prose space-y-5">
      <TextField
        label="URL"
        type="url"
        hint="Where events are posted: HTTPS, at a public address."
        placeholder="https://hooks.example.com/tierline"
        value={settings.url}
        onChange={(event) => set({ url: event.target.value })}
        problem={fieldProblem(saving.error, "/url")}
        autoComplete="off"
        spellCheck={false}
        maxLength={1_000}
        required
      />
      <ChoiceField
        legend="Events"
        type="checkbox"
        chosen={settings.eventTypes}
        onChange={(chosen) =>
          set({ eventTypes: offered.map(({ type }) => type).filter((type) => chosen.includes(type)) })
        }
        options={offered.map(({ type, summary }) => ({ value: type, title: type, detail: summary }))}
        problem={fieldProblem(saving.error, "/eventTypes")}
      />
      <ChoiceField
        legend="Order"
        type="checkbox"
        chosen={settings.ordered ? ["ordered"] : []}
        onChange={(chosen) => set({ ordered: chosen.length > 0 })}
        options={[
          {
            value: "ordered",
            title: "Keep the order",
            detail: "The next event of one order or return waits until the one before is delivered.",
          },
        ]}
      />
      <TextField
        label="Description"
        value={settings.description}
        onChange={(event) => set({ description: event.target.value })}
        problem={fieldProblem(saving.error, "/description")}
        autoComplete="off"
        maxLength={200}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" busy={saving.isPending} disabled={settings.eventTypes.length === 0}>
          {verb}
        </Button>
        <span role="status" className="text-dim">
          {saving.isSuccess ? said : ""}
        </span>
      </div>
      {saving.isError && <Failure error={saving.error} />}
    </form>
  );
}
