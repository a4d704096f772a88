import { useId, type ReactNode } from "react";
import { describedBy, Field } from "../ui/field.tsx";

/** A labeled field for a few sentences. */
export function TextArea({
  label,
  hint,
  problem,
  value,
  onChange,
  required = false,
  minLength,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly minLength?: number;
}) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <textarea
        id={id}
        rows={3}
        value={value}
        required={required}
        {...(minLength === undefined ? {} : { minLength })}
        maxLength={500}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy(id, hint, problem)}
        className="block w-full rounded-md border border-edge bg-surface px-3 py-2 text-ink placeholder:text-dim aria-invalid:border-bad"
      />
    </Field>
  );
}
