/** Requests for access, as the retailer's people see and decide them. */
import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "@tierline/openapi/clients/governance-onboarding.v1";
import { changedUnder, clientOf, once, taken } from "./through-session.ts";

export type ReviewedRequest = components["schemas"]["ReviewedRequest"];
export type GoLiveCheck = components["schemas"]["GoLiveCheck"];

const client = clientOf<paths>("/governance/onboarding/v1");

export const accessReviewsQuery = queryOptions({
  queryKey: ["onboarding", "access-reviews"],
  queryFn: async () => (await taken(client.GET("/access-reviews", { params: { query: { limit: 200 } } }))).items,
});

export const decideAccess = (
  requestId: string,
  body: { readonly decision: "approve" | "refuse"; readonly reason: string },
): Promise<ReviewedRequest> =>
  taken(
    client.PUT("/access-reviews/{requestId}/decision", { params: { header: once(), path: { requestId } }, body }),
  ).then(changedUnder("onboarding"));
