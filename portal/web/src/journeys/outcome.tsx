import { Badge } from "../ui/badge.tsx";
import { CodeBlock } from "../ui/code-block.tsx";
import type { StepOutcome } from "./run-journey.ts";

/** How a step went: the status, the time, what did not hold, and the answer. */
export function OutcomeOf({
  outcome,
  isRunning,
}: {
  readonly outcome: StepOutcome | undefined;
  readonly isRunning: boolean;
}) {
  if (outcome === undefined) return isRunning ? <p className="mt-1 text-[0.93rem] text-dim">Calling …</p> : null;
  const { passed, status, ms, calls, missed, body } = outcome;
  return (
    <div className="mt-1.5 space-y-1 text-[0.93rem]">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={passed ? "good" : "bad"}>{passed ? "as it must be" : "not as it must be"}</Badge>
        <span className="text-dim">
          {status} in {ms} ms{calls > 1 && `, at the ${String(calls)}. call`}
        </span>
      </p>
      {missed.map((condition) => (
        <p key={condition}>
          Does not hold: <code className="font-mono">{condition}</code>
        </p>
      ))}
      {body !== "" && (
        <details>
          <summary className="w-fit text-dim underline-offset-2 hover:underline">Answer</summary>
          <CodeBlock name="answer" text={body} />
        </details>
      )}
    </div>
  );
}
