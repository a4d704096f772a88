import { useId } from "react";

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly detail: string;
}

/** One (`radio`) or some (`checkbox`) of a few, each with a line about it. */
export function ChoiceField({
  legend,
  type,
  options,
  chosen,
  onChange,
  problem,
}: {
  readonly legend: string;
  readonly type: "radio" | "checkbox";
  readonly options: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly problem?: string | undefined;
}) {
  const id = useId();
  const choose = (value: string, on: boolean) => {
    if (type === "radio") onChange([value]);
    else onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value));
  };
  return (
    <fieldset className="space-y-1.5" aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      {options.map(({ value, title, detail }) => (
        <div key={value} className="flex items-start gap-2.5">
          <input
            id={`${id}-${value}`}
            type={type}
            name={id}
            checked={chosen.includes(value)}
            onChange={(event) => choose(value, event.target.checked)}
            aria-describedby={`${id}-${value}-detail`}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <div className="min-w-0">
            <label htmlFor={`${id}-${value}`}>{title}</label>
            <p id={`${id}-${value}-detail`} className="text-[0.93rem] text-dim">
              {detail}
            </p>
          </div>
        </div>
      ))}
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="text-[0.93rem] text-bad">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
