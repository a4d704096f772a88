import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { catalogQuery, problemsQuery } from "../api/catalog.ts";
import { classNames } from "../ui/class-names.ts";
import { findDestinations, type Destination } from "./destinations.ts";

/** Finds APIs, operations and errors; arrows choose, Enter goes there, Esc closes. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const catalog = useQuery(catalogQuery).data;
  const problems = useQuery(problemsQuery).data;
  const found = useMemo(
    () => findDestinations(query, catalog?.apis ?? [], problems?.problems ?? []),
    [query, catalog, problems],
  );
  const navigate = useNavigate();
  useEffect(() => ref.current?.showModal(), []);
  const go = (destination: Destination | undefined) => {
    if (destination === undefined) return;
    onClose();
    void navigate(destination.link);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") go(found[chosen]);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || found.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + found.length) % found.length);
  };
  return (
    <dialog
      ref={ref}
      onClose={onClose}
      aria-label="Search"
      className="mx-auto mt-[12vh] w-[min(38rem,calc(100vw-2rem))] rounded-md border bg-surface p-0 text-ink"
    >
      <input
        type="search"
        role="combobox"
        aria-label="Search APIs, operations and errors"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found[chosen] === undefined ? undefined : `${listId}-${String(chosen)}`}
        placeholder="Place an order, stock, 409 …"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
        autoComplete="off"
        spellCheck={false}
        className="block h-12 w-full border-b bg-surface px-4 text-[1.07rem] outline-none placeholder:text-dim"
      />
      <Found id={listId} found={found} chosen={chosen} onChoose={setChosen} onGo={go} />
      <p role="status" className="border-t px-4 py-2 text-[0.93rem] text-dim">
        {found.length === 0 ? "Nothing found." : `${String(found.length)} found. Enter opens, Esc closes.`}
      </p>
    </dialog>
  );
}

function Found({
  id,
  found,
  chosen,
  onChoose,
  onGo,
}: {
  readonly id: string;
  readonly found: readonly Destination[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onGo: (destination: Destination) => void;
}) {
  useEffect(() => {
    document.getElementById(`${id}-${String(chosen)}`)?.scrollIntoView({ block: "nearest" });
  }, [id, chosen]);
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label="Found"
      className="max-h-[50vh] overflow-y-auto p-1.5 empty:hidden"
    >
      {found.map((each, index) => (
        // The keyboard stays in the field above, which names the option chosen.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={each.key}
          id={`${id}-${String(index)}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseMove={() => onChoose(index)}
          onClick={() => onGo(each)}
          className={classNames(
            "flex cursor-pointer items-baseline justify-between gap-4 rounded-sm px-2.5 py-1.5",
            index === chosen && "bg-accent-soft",
          )}
        >
          <span className="min-w-0 truncate">{each.title}</span>
          <span className="min-w-0 shrink truncate font-mono text-[0.86rem] text-dim">{each.detail}</span>
        </div>
      ))}
    </div>
  );
}
