import { useEffect, type ReactNode } from "react";

/** The frame of a page: its title, also in the tab, and what can be done. */
export function Page({
  title,
  tab,
  lead,
  above,
  actions,
  children,
}: {
  readonly title: ReactNode;
  /** What the tab says, when the title is more than text. */
  readonly tab?: string;
  readonly lead?: ReactNode;
  /** Where one is: links to the pages above. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  useTabTitle(tab ?? (typeof title === "string" ? title : undefined));
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6">
      {above !== undefined && <div className="mb-2 text-[0.93rem] text-dim">{above}</div>}
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {lead !== undefined && <p className="mt-1.5 max-w-prose text-dim">{lead}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** Puts the page's name into the tab. */
export function useTabTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? "Tierline" : `${title} · Tierline`;
  }, [title]);
}
