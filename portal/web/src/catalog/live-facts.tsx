import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CatalogApi } from "../api/catalog.ts";
import { Skeleton } from "../ui/skeleton.tsx";

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
  const health = useQuery(healthQuery);
  const events = new Set(apis?.flatMap(({ publishes }) => publishes.map(({ type }) => type)));
  const count = (number: number | undefined) => number ?? <Skeleton className="inline-block h-5 w-8 align-middle" />;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      <Fact name="Platform">
        {health.isPending ? (
          <Skeleton className="inline-block h-5 w-16 align-middle" />
        ) : (
          <span className="inline-flex items-center gap-1.5">
            <span aria-hidden className={`size-2 rounded-full ${health.data?.ok === true ? "bg-good" : "bg-bad"}`} />
            {health.data?.ok === true ? `ready, ${String(health.data.ms)} ms` : "not ready"}
          </span>
        )}
      </Fact>
      <Fact name="APIs">{count(apis && new Set(apis.map(({ id }) => id)).size)}</Fact>
      <Fact name="Operations">{count(apis?.reduce((sum, { operations }) => sum + operations.length, 0))}</Fact>
      <Fact name="Kinds of event">{count(apis && events.size)}</Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="min-w-20">
    <dt className="text-[0.86rem] text-dim">{name}</dt>
    <dd className="font-medium">{children}</dd>
  </div>
);
