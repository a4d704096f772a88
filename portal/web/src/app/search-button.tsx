import { Search } from "lucide-react";
import { useEffect, useState } from "react";
// Small, and there at once: what is typed right after `/` must not get lost.
import { SearchDialog } from "./search-dialog.tsx";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

/** Opens the search, also with `/` wherever nothing is being typed. */
export function SearchButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="/"
        className="inline-flex h-9 items-center gap-2 rounded-md text-dim transition-colors hover:text-ink max-lg:w-9 max-lg:justify-center max-lg:hover:bg-sunken lg:w-52 lg:border lg:bg-surface lg:px-3"
      >
        <Search aria-hidden className="size-4" />
        <span className="max-lg:sr-only">Search</span>
        <kbd aria-hidden className="ml-auto rounded-sm border px-1.5 font-mono text-[0.86rem] max-lg:hidden">
          /
        </kbd>
      </button>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}
