import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { problemsQuery, type CatalogProblem } from "../api/catalog.ts";
import { failedCallsQuery, type FailedCall } from "../api/usage.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Copyable } from "../ui/copyable.tsx";
import { fromNow } from "../ui/day.ts";
import { Failure } from "../ui/failure.tsx";
import { Prose } from "../ui/prose.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

/** The last calls that were refused or failed: why, and how to mend it. */
export function FailedCalls({ applicationId }: { readonly applicationId: string }) {
  const failures = useInfiniteQuery(failedCallsQuery(applicationId));
  const problems = useQuery(problemsQuery).data?.problems;
  const found = failures.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="failures" className="space-y-3">
      <div>
        <h2 id="failures" className="text-[1.14rem] font-semibold">
          Last failed calls
        </h2>
        <p className="max-w-prose text-dim">A sample: of many alike, a few are kept, for 14 days.</p>
      </div>
      {failures.isPending && <SkeletonRows rows={3} name="the failed calls" />}
      {failures.isError && <Failure error={failures.error} onRetry={() => void failures.refetch()} />}
      {failures.data !== undefined && found.length === 0 && (
        <p className="rounded-md border border-dashed px-4 py-3 text-dim">None.</p>
      )}
      {found.length > 0 && (
        <ul className="divide-y rounded-md border bg-surface">
          {found.map((call) => (
            <Row key={call.failureId} call={call} problem={problems?.find(({ kind }) => kind === call.kind)} />
          ))}
        </ul>
      )}
      {failures.hasNextPage && (
        <Button busy={failures.isFetchingNextPage} onClick={() => void failures.fetchNextPage()}>
          Show earlier calls
        </Button>
      )}
    </section>
  );
}

const Row = ({ call, problem }: { readonly call: FailedCall; readonly problem: CatalogProblem | undefined }) => (
  <li className="space-y-1 px-4 py-3">
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Badge tone={call.status >= 500 ? "bad" : "warn"}>{call.status}</Badge>
      <span className="font-medium">{call.operationId}</span>
      <Link to="/problems/$kind" params={{ kind: call.kind }} className="text-accent underline underline-offset-2">
        {call.kind}
      </Link>
      <time dateTime={call.at} className="ml-auto text-[0.93rem] text-dim">
        {fromNow(call.at)}
      </time>
    </p>
    <p>
      {call.detail}
      {call.pointers.length > 0 && (
        <code className="ml-2 font-mono text-[0.93rem] break-all text-dim">{call.pointers.join(", ")}</code>
      )}
    </p>
    {problem !== undefined && (
      <p className="max-w-prose text-[0.93rem] text-dim">
        <Prose text={problem.help.fix} />
      </p>
    )}
    <p className="flex items-center gap-1.5 text-[0.93rem] text-dim">
      Correlation <Copyable text={call.correlationId} name="correlation id" />
    </p>
  </li>
);
