/** A team's way to live APIs, through the session. Every call rejects with an `ApiProblem`. */
import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "@tierline/openapi/clients/governance-onboarding.v1";
import { changedUnder, clientOf, once, taken } from "./through-session.ts";

type Schemas = components["schemas"];
export type AccessOffer = Schemas["AccessOffer"];
export type AccessRequest = Schemas["AccessRequest"];
export type NewAccessRequest = Schemas["NewAccessRequest"];

const client = clientOf<paths>("/governance/onboarding/v1");
const key = "onboarding";

/** Asked again while the page is open: the application may be passing them just now. */
export const goLiveChecksQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [key, "go-live-checks", applicationId],
    queryFn: async () =>
      (
        await taken(
          client.GET("/applications/{applicationId}/go-live-checks", {
            params: { path: { applicationId }, query: { limit: 100 } },
          }),
        )
      ).items,
    refetchInterval: 3_000,
  });

export const accessOfferQuery = queryOptions({
  queryKey: [key, "access-offer"],
  queryFn: () => taken(client.GET("/access-offer")),
  staleTime: 60_000,
});

/** Of the whole team, latest first. */
export const accessRequestsQuery = queryOptions({
  queryKey: [key, "access-requests"],
  queryFn: async () => (await taken(client.GET("/access-requests", { params: { query: { limit: 200 } } }))).items,
  refetchInterval: 10_000,
});

const changed = changedUnder(key);

export const requestAccess = (body: NewAccessRequest): Promise<AccessRequest> =>
  taken(client.POST("/access-requests", { params: { header: once() }, body })).then(changed);

export const withdrawAccessRequest = (requestId: string): Promise<AccessRequest> =>
  taken(client.DELETE("/access-requests/{requestId}", { params: { header: once(), path: { requestId } } })).then(
    changed,
  );
