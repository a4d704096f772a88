import type { ReactNode } from "react";

/** Where there is nothing yet: what would be here, and the one thing to do. */
export const Empty = ({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) => (
  <div className="flex flex-col items-start gap-3 rounded-md border border-dashed border-edge px-6 py-10">
    <h2 className="text-[1.14rem] font-semibold">{title}</h2>
    <div className="max-w-prose text-dim">{children}</div>
    {action}
  </div>
);
