import { CircleCheck, CircleDashed } from "lucide-react";
import type { GoLiveCheck } from "../api/access.ts";
import { fromNow } from "../ui/day.ts";

/** What an application has shown in the sandbox, and what it has not. */
export const GoLiveChecks = ({ checks }: { readonly checks: readonly GoLiveCheck[] }) => (
  <ul className="divide-y rounded-md border bg-surface">
    {checks.map(({ check, title, required, passed, hint, seenAt }) => (
      <li key={check} className="flex gap-3 px-4 py-3">
        {passed ? (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
        ) : (
          <CircleDashed aria-hidden className="mt-0.5 size-4 shrink-0 text-dim" />
        )}
        <div className="min-w-0">
          <p>
            <span className="font-medium">{title}</span>
            <span className="sr-only">{passed ? ", shown" : ", not shown yet"}</span>
            {!required && <span className="text-dim"> · good to have</span>}
          </p>
          <p className="text-[0.93rem] text-dim">
            {hint}
            {seenAt !== null && ` · ${fromNow(seenAt)}`}
          </p>
        </div>
      </li>
    ))}
  </ul>
);
