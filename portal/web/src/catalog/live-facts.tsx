import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { problemsQuery, type CatalogApi } from "../api/catalog.ts";
import { day } from "../ui/day.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { ApiLink } from "./api-link.tsx";
import { eventsOf } from "./channels.ts";

/** Asks the platform how it is, and how long it takes to say so. Milliseconds include the way there and back. */
const healthQuery = {
  queryKey: ["health"],
  queryFn: async () => {
    const began = performance.now();
    const { ok } = await fetch("/healthz", { cache: "no-store" });
    return { ok, ms: Math.max(1, Math.round(performance.now() - began)) };
  },
  refetchInterval: 15_000,
};

/** What is true of the platform just now, all of it asked for or counted. */
export function LiveFacts({ apis }: { readonly apis: readonly CatalogApi[] | undefined }) {
  const problems = useQuery(problemsQuery).data?.problems;
  const ending = apis && endingNext(apis);
  return (
    <dl aria-label="The platform now" className="divide-y self-start rounded-md border bg-surface">
      <Fact name="Platform">
        <Health />
      </Fact>
      <Fact name="APIs">{apis && `${count(apis.map(({ id }) => id))} in ${String(apis.length)} versions`}</Fact>
      <Fact name="Operations">{apis && String(apis.reduce((sum, { operations }) => sum + operations.length, 0))}</Fact>
      <Fact name="Kinds of event">{apis && count(eventsOf(apis).map(({ type }) => type))}</Fact>
      <Fact name="Kinds of error">
        {problems && (
          <Link to="/problems" className="text-accent underline-offset-2 hover:underline">
            {problems.length}, each explained
          </Link>
        )}
      </Fact>
      <Fact name="Ends next">
        {apis &&
          (ending === undefined ? (
            "nothing"
          ) : (
            <ApiLink api={ending.api}>
              {ending.api.title} v{ending.api.major}, {day(ending.sunset)}
            </ApiLink>
          ))}
      </Fact>
    </dl>
  );
}

const count = (names: readonly string[]): string => String(new Set(names).size);

/** The version whose announced end is the nearest that has not come. */
function endingNext(apis: readonly CatalogApi[]) {
  const today = new Date().toISOString().slice(0, 10);
  return apis
    .flatMap((api) => (api.deprecation === null ? [] : [{ api, sunset: api.deprecation.sunset }]))
    .filter(({ sunset }) => sunset > today)
    .toSorted((a, b) => a.sunset.localeCompare(b.sunset))[0];
}

function Health() {
  const health = useQuery(healthQuery);
  if (health.isPending) return <Skeleton className="h-4 w-24" />;
  const { ok = false, ms = 0 } = health.data ?? {};
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className={`size-2 rounded-full ${ok ? "bg-good" : "bg-bad"}`} />
      {ok ? `ready, answered in ${String(ms)} ms` : "not ready"}
    </span>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="flex min-h-10 items-center justify-between gap-6 px-4 py-2">
    <dt className="text-dim">{name}</dt>
    <dd className="text-right font-medium">{children ?? <Skeleton className="h-4 w-24" />}</dd>
  </div>
);
