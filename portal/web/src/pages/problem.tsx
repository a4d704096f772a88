import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { catalogQuery, problemsQuery, type CatalogApi, type CatalogProblem } from "../api/catalog.ts";
import { NotFound } from "../app/not-found.tsx";
import { ApiLink } from "../catalog/api-link.tsx";
import { CodeBlock } from "../ui/code-block.tsx";
import { Failure } from "../ui/failure.tsx";
import { Page } from "../ui/page.tsx";
import { Prose } from "../ui/prose.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

const route = getRouteApi("/problems/$kind");

/** One kind of error: what it means, how to mend it, who gives it. */
export function ProblemPage() {
  const { kind } = route.useParams();
  const problems = useQuery(problemsQuery);
  const catalog = useQuery(catalogQuery);
  if (problems.isPending) {
    return (
      <Page title="Error">
        <SkeletonRows rows={3} name="the error" />
      </Page>
    );
  }
  if (problems.isError) {
    return (
      <Page title="Error">
        <Failure error={problems.error} onRetry={() => void problems.refetch()} />
      </Page>
    );
  }
  const problem = problems.data.problems.find((each) => each.kind === kind);
  return problem === undefined ? <NotFound /> : <Explained problem={problem} apis={catalog.data?.apis} />;
}

const Explained = ({
  problem,
  apis,
}: {
  readonly problem: CatalogProblem;
  readonly apis: readonly CatalogApi[] | undefined;
}) => (
  <Page
    above={
      <Link to="/problems" className="underline-offset-2 hover:underline">
        Errors
      </Link>
    }
    title={problem.title}
    lead={`HTTP status ${String(problem.status)}, type ${problem.type}`}
  >
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="space-y-6">
        <section>
          <h2 className="mb-1 text-[1.14rem] font-semibold">What it means</h2>
          <p className="max-w-prose">
            <Prose text={problem.help.meaning} />
          </p>
        </section>
        <section>
          <h2 className="mb-1 text-[1.14rem] font-semibold">How to mend it</h2>
          <p className="max-w-prose">
            <Prose text={problem.help.fix} />
          </p>
        </section>
      </div>
      <section className="min-w-0">
        <h2 className="mb-2 text-[1.14rem] font-semibold">How it looks</h2>
        <CodeBlock name="problem document" text={sampleOf(problem)} />
      </section>
    </div>
    {apis === undefined ? <SkeletonRows rows={4} name="the operations" /> : <Givers problem={problem} apis={apis} />}
  </Page>
);

/** The members that every problem document has. */
const sampleOf = ({ status, title, type }: CatalogProblem): string =>
  [
    `HTTP/1.1 ${String(status)}`,
    "Content-Type: application/problem+json",
    "",
    JSON.stringify({ type, title, status, detail: "…", correlationId: "cor_…" }, null, 2),
  ].join("\n");

function Givers({ problem, apis }: { readonly problem: CatalogProblem; readonly apis: readonly CatalogApi[] }) {
  const givers = apis
    .map((api) => ({ api, operations: api.operations.filter(({ problems }) => problems.includes(problem.kind)) }))
    .filter(({ operations }) => operations.length > 0);
  const all = apis.reduce((sum, { operations }) => sum + operations.length, 0);
  const giving = givers.reduce((sum, { operations }) => sum + operations.length, 0);
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-[1.14rem] font-semibold">
        Which operations give it{" "}
        <span className="font-normal text-dim">
          {giving === all ? "every one" : `${String(giving)} of ${String(all)}`}
        </span>
      </h2>
      {giving < all && (
        <ul className="divide-y rounded-md border bg-surface">
          {givers.map(({ api, operations }) => (
            <li key={api.basePath} className="gap-x-6 px-4 py-2.5 md:grid md:grid-cols-[14rem_1fr]">
              <ApiLink api={api} className="font-mono text-[0.93rem] text-dim hover:text-accent">
                {api.basePath}
              </ApiLink>
              <span className="flex flex-wrap gap-x-4 gap-y-0.5">
                {operations.map(({ operationId, summary, problemMembers }) => (
                  <span key={operationId}>
                    <ApiLink api={api} operationId={operationId}>
                      {summary}
                    </ApiLink>
                    <Members names={problemMembers[problem.kind] ?? []} />
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the problem carries there, under the names of that API. */
const Members = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <span className="text-dim">
      {" "}
      with <code className="font-mono text-[0.93rem]">{names.join(", ")}</code>
    </span>
  );
