import { X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";

/**
 * A modal on the browser's own dialog: focus is kept inside and returned, Esc closes. It needs no style of its own on the page, which
 * the content security policy would refuse.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) ref.current?.showModal();
    else ref.current?.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-md border bg-surface p-0 text-ink"
    >
      <header className="flex items-center justify-between gap-4 border-b py-2.5 pr-2 pl-4">
        <h2 id={titleId} className="text-[1.07rem] font-semibold">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label="Close"
          className="inline-flex size-8 items-center justify-center rounded-sm text-dim hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      </header>
      {open && <div className="p-4">{children}</div>}
    </dialog>
  );
}
