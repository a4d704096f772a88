import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { problemsQuery } from "../api/catalog.ts";
import { Failure } from "../ui/failure.tsx";
import { Page } from "../ui/page.tsx";
import { Prose } from "../ui/prose.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

/** The error catalog. */
export function Problems() {
  const problems = useQuery(problemsQuery);
  return (
    <Page
      title="Errors"
      lead="Every refusal and failure is a problem document (RFC 9457). Its type is the path of a page here, which says what it means and how to mend it."
    >
      {problems.isPending && <SkeletonRows rows={10} name="the errors" />}
      {problems.isError && <Failure error={problems.error} onRetry={() => void problems.refetch()} />}
      {problems.isSuccess && (
        <ul className="divide-y rounded-md border bg-surface">
          {problems.data.problems
            .toSorted((a, b) => a.status - b.status)
            .map(({ kind, status, title, help }) => (
              <li key={kind} className="relative flex gap-4 px-4 py-3 hover:bg-sunken">
                <span className="w-9 shrink-0 font-mono font-semibold text-dim">{status}</span>
                <div className="min-w-0">
                  <div className="flex flex-wrap items-baseline gap-x-3">
                    <Link
                      to="/problems/$kind"
                      params={{ kind }}
                      className="font-medium after:absolute after:inset-0 hover:text-accent"
                    >
                      {title}
                    </Link>
                    <code className="font-mono text-[0.93rem] text-dim">{kind}</code>
                  </div>
                  <p className="max-w-prose text-dim">
                    <Prose text={help.meaning} />
                  </p>
                </div>
              </li>
            ))}
        </ul>
      )}
    </Page>
  );
}
