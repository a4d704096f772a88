import { useId, type InputHTMLAttributes, type ReactNode } from "react";

export const inputLook =
  "block h-9 w-full rounded-md border border-edge bg-surface px-3 text-ink placeholder:text-dim aria-invalid:border-bad disabled:opacity-60";

/** A labeled text field with a hint and, when there is one, what is wrong with it. */
export function TextField({
  label,
  hint,
  problem,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
}) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        {...input}
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy(id, hint, problem)}
        className={inputLook}
      />
    </Field>
  );
}

/** What belongs to a field, by id, for assistive technology. */
export const describedBy = (id: string, hint: ReactNode, problem: string | undefined): string | undefined =>
  [hint === undefined ? undefined : `${id}-hint`, problem === undefined ? undefined : `${id}-problem`]
    .filter((each) => each !== undefined)
    .join(" ") || undefined;

/** The frame of a field: label above, hint and problem below. */
export function Field({
  id,
  label,
  hint,
  problem,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-[0.93rem] text-dim">
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="text-[0.93rem] text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
