/** What the portal asks of governance/registry, through the session. Every call rejects with an `ApiProblem`. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, paths } from "@tierline/openapi/clients/governance-registry.v1";
import type { CatalogApi } from "./catalog.ts";
import { changedUnder, clientOf, once, taken } from "./through-session.ts";

type Schemas = components["schemas"];
export type CatalogEntry = Schemas["CatalogEntry"];
export type Scorecard = Schemas["Scorecard"];
export type Review = Schemas["Review"];
export type ReviewDetail = Schemas["ReviewDetail"];
export type ReviewedChange = Schemas["ReviewedChange"];
export type Waiver = Schemas["Waiver"];
export type Graph = Schemas["Graph"];
export type Duplicate = Schemas["Duplicates"]["duplicates"][number];
export type AuditEntry = Schemas["AuditEntry"];
export type EndingUse = Schemas["EndingUse"];
export type Finding = Schemas["Finding"];
export type ChangeLogEntry = Schemas["ChangeLogEntry"];

const client = clientOf<paths>("/governance/registry/v1");
const key = "registry";
const all = { limit: 200 };

export const catalogEntriesQuery = queryOptions({
  queryKey: [key, "catalog"],
  queryFn: async () => (await taken(client.GET("/catalog", { params: { query: all } }))).items,
  refetchInterval: 60_000,
});

/** Versions of one major, latest first. */
export const changesQuery = ({ tier, name, major }: Pick<CatalogApi, "tier" | "name" | "major">) =>
  queryOptions({
    queryKey: [key, "changes", tier, name, major],
    queryFn: async () =>
      (
        await taken(
          client.GET("/catalog/{tier}/{name}/changes", {
            params: { path: { tier, name }, query: { limit: 50, major: Number(major) } },
          }),
        )
      ).items,
  });

export const scorecardsQuery = queryOptions({
  queryKey: [key, "scorecards"],
  queryFn: async () => (await taken(client.GET("/scorecards", { params: { query: all } }))).items,
});

export const findingsQuery = queryOptions({
  queryKey: [key, "findings"],
  queryFn: async () => (await taken(client.GET("/findings", { params: { query: all } }))).items,
});

export const deprecationsQuery = queryOptions({
  queryKey: [key, "deprecations"],
  queryFn: async () => (await taken(client.GET("/deprecations"))).deprecations,
});

export const graphQuery = queryOptions({
  queryKey: [key, "graph"],
  queryFn: () => taken(client.GET("/graph")),
});

export const duplicatesQuery = queryOptions({
  queryKey: [key, "duplicates"],
  queryFn: async () => (await taken(client.GET("/duplicates"))).duplicates,
});

export const authorityQuery = queryOptions({
  queryKey: [key, "authority"],
  queryFn: async () => (await taken(client.GET("/authority-map"))).domains,
});

export const plansQuery = queryOptions({
  queryKey: [key, "plans"],
  queryFn: async () => (await taken(client.GET("/plans", { params: { query: all } }))).items,
});

/** Latest first, page by page. */
export const auditLogQuery = (subject: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [key, "audit-log", subject],
    queryFn: ({ pageParam }) =>
      taken(
        client.GET("/audit-log", {
          params: {
            query: {
              limit: 50,
              ...(subject === undefined ? {} : { subject }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const auditVerificationQuery = queryOptions({
  queryKey: [key, "audit-verification"],
  queryFn: () => taken(client.GET("/audit-log/verification")),
});

export const reviewsQuery = queryOptions({
  queryKey: [key, "reviews"],
  refetchInterval: 30_000,
  queryFn: async () => (await taken(client.GET("/reviews", { params: { query: all } }))).items,
});

export const reviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: [key, "reviews", reviewId],
    queryFn: () => taken(client.GET("/reviews/{reviewId}", { params: { path: { reviewId } } })),
  });

export const waiversQuery = queryOptions({
  queryKey: [key, "waivers"],
  queryFn: async () => (await taken(client.GET("/waivers", { params: { query: all } }))).items,
});

const changed = changedUnder(key);

export const decideReview = (
  reviewId: string,
  body: { readonly decision: "approved" | "refused"; readonly reason: string; readonly until: string },
): Promise<Review> =>
  taken(client.PUT("/reviews/{reviewId}/decision", { params: { header: once(), path: { reviewId } }, body })).then(
    changed,
  );

export type NewWaiver = Schemas["NewWaiver"];

export const grantWaiver = (body: NewWaiver): Promise<Waiver> =>
  taken(client.POST("/waivers", { params: { header: once() }, body })).then(changed);

export const withdrawWaiver = (waiverId: string, reason: string): Promise<Waiver> =>
  taken(
    client.POST("/waivers/{waiverId}/withdrawal", { params: { header: once(), path: { waiverId } }, body: { reason } }),
  ).then(changed);
