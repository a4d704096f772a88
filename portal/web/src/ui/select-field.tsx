/** The browser's own choice of one from a few. */
export const SelectField = ({
  label,
  value,
  onChange,
  options,
  disabled = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly disabled?: boolean;
}) => (
  <select
    aria-label={label}
    value={value}
    disabled={disabled}
    onChange={(event) => onChange(event.target.value)}
    className="h-9 rounded-md border border-edge bg-surface px-2.5 text-ink"
  >
    {options.map(([value, name]) => (
      <option key={value} value={value}>
        {name}
      </option>
    ))}
  </select>
);
