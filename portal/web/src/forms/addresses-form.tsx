import { useMutation } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { changeApplication, type Application } from "../api/onboarding.ts";
import { fieldProblem } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { describedBy, Field, inputLook, TextField } from "../ui/field.tsx";

/** Name and allowed addresses of an application. */
export function AddressesForm({ application }: { readonly application: Application }) {
  const [name, setName] = useState(application.name);
  const [addresses, setAddresses] = useState(application.allowedAddresses.join("\n"));
  const id = useId();
  const save = useMutation({
    mutationFn: () =>
      changeApplication(application.applicationId, {
        name: name.trim(),
        allowedAddresses: addresses
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(asBlock),
      }),
    onSuccess: ({ allowedAddresses }) => setAddresses(allowedAddresses.join("\n")),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const problem = fieldProblem(save.error, "/allowedAddresses");
  const hint = "One address or block to a line, such as 203.0.113.0/24. Empty: from anywhere.";
  return (
    <section aria-labelledby="settings">
      <h2 id="settings" className="mb-3 text-[1.14rem] font-semibold">
        Settings
      </h2>
      <form onSubmit={submit} className="max-w-md space-y-4">
        <TextField
          label="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          problem={fieldProblem(save.error, "/name")}
          minLength={2}
          maxLength={80}
          autoComplete="off"
          required
        />
        <Field id={id} label="May call from" hint={hint} problem={problem}>
          <textarea
            id={id}
            value={addresses}
            onChange={(event) => setAddresses(event.target.value)}
            rows={3}
            spellCheck={false}
            aria-invalid={problem !== undefined}
            aria-describedby={describedBy(id, hint, problem)}
            className={`${inputLook} h-auto py-2 font-mono`}
          />
        </Field>
        <div className="flex items-center gap-3">
          <Button type="submit" busy={save.isPending} disabled={application.state === "retired"}>
            Save
          </Button>
          <span role="status" className="text-dim">
            {save.isSuccess ? "Saved; in force within seconds." : ""}
          </span>
        </div>
        {save.isError && <Failure error={save.error} />}
      </form>
    </section>
  );
}

/** A single address is a block of one. */
const asBlock = (address: string): string =>
  address.includes("/") ? address : `${address}/${address.includes(":") ? "128" : "32"}`;
