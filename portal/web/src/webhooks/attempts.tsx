import type { DeliveryAttempt, DeliveryDetail } from "../api/webhooks.ts";
import { Badge } from "../ui/badge.tsx";
import { CodeBlock } from "../ui/code-block.tsx";
import { fromNow } from "../ui/day.ts";

/** Each attempt with what was answered, latest first. */
export const Attempts = ({ of: { history, deliveryId } }: { readonly of: DeliveryDetail }) =>
  history.length === 0 ? (
    <p className="rounded-md border border-dashed px-4 py-3 text-dim">None yet.</p>
  ) : (
    <ol aria-label={`Attempts of ${deliveryId}`} className="divide-y rounded-md border bg-surface">
      {history.map((attempt) => (
        <Attempt key={attempt.at} attempt={attempt} />
      ))}
    </ol>
  );

const Attempt = ({ attempt: { at, ms, status, error, answer } }: { readonly attempt: DeliveryAttempt }) => (
  <li className="space-y-1.5 px-4 py-3">
    <p className="flex flex-wrap items-baseline gap-x-3">
      <Badge tone={status !== null && status >= 200 && status < 300 ? "good" : "bad"}>{status ?? "no answer"}</Badge>
      <span className="text-dim">{ms.toLocaleString("en")} ms</span>
      <time dateTime={at} className="ml-auto text-[0.93rem] text-dim">
        {fromNow(at)}
      </time>
    </p>
    {error !== null && <p>{error}</p>}
    {answer !== null && answer !== "" && <CodeBlock name={`answer of ${at}`} text={answer} />}
  </li>
);
