import type { ReviewedChange } from "../api/registry.ts";
import { ImpactBadge } from "../catalog/impact.tsx";
import { Scrollable } from "../ui/scrollable.tsx";

/** One change: what it means, whom it concerns, and the place before and after. */
export const ChangeSideBySide = ({ change }: { readonly change: ReviewedChange }) => (
  <li className="px-4 py-3.5">
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <ImpactBadge impact={change.impact} />
      <p className="min-w-0">{change.message}</p>
    </div>
    <p className="mt-1 text-[0.93rem] text-dim">
      <code className="font-mono break-all">{change.pointer === "" ? "/" : change.pointer}</code>
      {change.consumers.length > 0 && ` · concerns ${change.consumers.join(", ")}`}
    </p>
    {change.before !== change.after && (
      <details className="mt-2">
        <summary className="inline-block text-accent underline-offset-2 hover:underline">Before and after</summary>
        <div className="mt-2 grid gap-2 md:grid-cols-2">
          <Side name="Before" text={change.before} />
          <Side name="After" text={change.after} />
        </div>
      </details>
    )}
  </li>
);

const Side = ({ name, text }: { readonly name: string; readonly text: string | null }) => (
  <figure className="min-w-0 rounded-md border bg-sunken">
    <figcaption className="border-b px-3 py-1.5 text-[0.86rem] text-dim">{name}</figcaption>
    {text === null ? (
      <p className="px-3 py-2 text-dim">not there</p>
    ) : (
      <Scrollable name={name} className="max-h-80 px-3 py-2">
        <pre className="font-mono text-[0.93rem]">{setOut(text)}</pre>
      </Scrollable>
    )}
  </figure>
);

/** The excerpt over several lines; one that was cut off is no JSON any more, and stays as it is. */
function setOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return `${text} …`;
  }
}
