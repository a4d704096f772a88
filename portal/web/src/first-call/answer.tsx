import { Badge } from "../ui/badge.tsx";
import type { Answer } from "./run.ts";

/** Headers that somebody who begins should meet; all the others are there too, folded. */
const telling = ["ratelimit", "ratelimit-policy", "correlation-id", "content-type"];

/** What the platform answered. */
export function AnswerShown({ answer }: { readonly answer: Answer }) {
  const { status, ms, headers, body } = answer;
  const first = headers.filter(([name]) => telling.includes(name));
  const rest = headers.filter(([name]) => !telling.includes(name));
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="flex items-center gap-2">
        <Badge tone={status < 300 ? "good" : "bad"}>{status}</Badge>
        <span className="text-dim">in {ms} ms</span>
      </p>
      <HeaderList headers={first} />
      {rest.length > 0 && (
        <details className="text-[0.93rem] text-dim">
          <summary className="w-fit underline-offset-2 hover:underline">{rest.length} more headers</summary>
          <HeaderList headers={rest} />
        </details>
      )}
      <pre
        // A region that scrolls must be reachable with the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label="Body of the answer"
        className="max-h-80 overflow-auto rounded-md border bg-sunken p-3 font-mono text-[0.92rem]"
      >
        {body}
      </pre>
    </div>
  );
}

const HeaderList = ({ headers }: { readonly headers: Answer["headers"] }) => (
  <dl className="font-mono text-[0.86rem]">
    {headers.map(([name, value]) => (
      <div key={name} className="flex gap-2">
        <dt className="shrink-0 text-dim">{name}:</dt>
        <dd className="min-w-0 break-all">{value}</dd>
      </div>
    ))}
  </dl>
);
