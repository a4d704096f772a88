/** What an application called, through the session. Every call rejects with an `ApiProblem`. Times are UTC. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, paths } from "@tierline/openapi/clients/governance-onboarding.v1";
import { clientOf, taken } from "./through-session.ts";

type Schemas = components["schemas"];
export type Traffic = Schemas["ApplicationTraffic"];
export type DayOfUse = Schemas["ApplicationUsage"];
export type FailedCall = Schemas["ApplicationFailure"];
export type DeprecationNotice = Schemas["DeprecationNotice"];

const client = clientOf<paths>("/governance/onboarding/v1");
const key = "usage";

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** All rows, page by page. */
async function everyRow<T>(ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { items, nextCursor } = await ask({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...items);
    cursor = nextCursor;
  }
  return rows;
}

// The counters are some seconds behind; whoever has just called wants to see it.
const refetchInterval = 10_000;

/** By hour, operation and status: this hour and the 23 before it. */
export const trafficQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [key, applicationId, "traffic"],
    queryFn: () =>
      everyRow((query) =>
        taken(client.GET("/applications/{applicationId}/traffic", { params: { path: { applicationId }, query } })),
      ),
    refetchInterval,
  });

/** By day and operation, from that day on: `YYYY-MM-DD`. */
export const daysOfUseQuery = (applicationId: string, from: string) =>
  queryOptions({
    queryKey: [key, applicationId, "days", from],
    queryFn: () =>
      everyRow((query) =>
        taken(
          client.GET("/applications/{applicationId}/usage", {
            params: { path: { applicationId }, query: { ...query, from } },
          }),
        ),
      ),
    refetchInterval: 60_000,
  });

/** Latest first, page by page. */
export const failedCallsQuery = (applicationId: string) =>
  infiniteQueryOptions({
    queryKey: [key, applicationId, "failures"],
    queryFn: ({ pageParam }) =>
      taken(
        client.GET("/applications/{applicationId}/failures", {
          params: {
            path: { applicationId },
            query: { limit: 10, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval,
  });

/** What the application calls that ends, soonest first. */
export const noticesQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [key, applicationId, "notices"],
    queryFn: async () =>
      (
        await taken(
          client.GET("/applications/{applicationId}/notices", { params: { path: { applicationId }, query: {} } }),
        )
      ).items,
  });
