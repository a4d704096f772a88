import { Search } from "lucide-react";

/** The field that narrows a list down. */
export const SearchField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => (
  <div className="relative min-w-0 flex-1 basis-64">
    <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-dim" />
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onChange("");
      }}
      autoComplete="off"
      spellCheck={false}
      className="block h-9 w-full rounded-md border border-edge bg-surface pr-3 pl-9 placeholder:text-dim"
    />
  </div>
);
