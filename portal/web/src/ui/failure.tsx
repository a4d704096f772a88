import { Link } from "@tanstack/react-router";
import { CircleAlert, CloudOff, LogIn, ShieldX } from "lucide-react";
import { asProblem, type ApiProblem } from "../api/problem.ts";
import { signInPath } from "../api/session.ts";
import { Button, ButtonAnchor } from "./button.tsx";
import { Copyable } from "./copyable.tsx";

/** What went wrong, and what to do about it. `onRetry` is left out where a repeat makes no sense. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const problem = asProblem(error);
  if (problem.kind === "unauthenticated") return <SessionOver />;
  const Icon = problem.kind === "offline" ? CloudOff : problem.kind === "forbidden" ? ShieldX : CircleAlert;
  return (
    <div role="alert" className="rounded-md border border-bad/40 bg-bad-soft px-4 py-3">
      <p className="flex items-center gap-2 font-semibold text-bad">
        <Icon aria-hidden className="size-4 shrink-0" />
        {problem.title}
      </p>
      <p className="mt-1">{problem.message}</p>
      <Fields problem={problem} />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.93rem]">
        {onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
        {problem.status > 0 && (
          <Link
            to="/problems/$kind"
            params={{ kind: problem.kind }}
            className="text-accent underline underline-offset-2"
          >
            What this means
          </Link>
        )}
        {problem.correlationId !== undefined && (
          <span className="inline-flex min-w-0 items-center gap-1.5 text-dim">
            Correlation <Copyable text={problem.correlationId} name="correlation id" />
          </span>
        )}
      </div>
    </div>
  );
}

const Fields = ({ problem }: { readonly problem: ApiProblem }) =>
  problem.fields.length === 0 ? null : (
    <ul className="mt-1 list-inside list-disc">
      {problem.fields.map((field) => (
        <li key={`${field.pointer ?? field.parameter ?? ""} ${field.detail}`}>
          <code className="font-mono text-[0.93rem]">{field.pointer ?? field.parameter ?? ""}</code> {field.detail}
        </li>
      ))}
    </ul>
  );

/** Signing in again leads back to the page one is on. */
const SessionOver = () => (
  <div
    role="alert"
    className="flex flex-wrap items-center justify-between gap-3 rounded-md border bg-warn-soft px-4 py-3"
  >
    <p>
      <strong className="font-semibold">Your session is over.</strong> Sign in again, and you come back to this page.
    </p>
    <ButtonAnchor look="primary" href={signInPath(location.pathname + location.search)}>
      <LogIn aria-hidden /> Sign in again
    </ButtonAnchor>
  </div>
);
