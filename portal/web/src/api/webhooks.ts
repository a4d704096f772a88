/** What the portal asks of governance/webhooks, through the session. Every call rejects with an `ApiProblem`. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, paths } from "@tierline/openapi/clients/governance-webhooks.v1";
import { queryClient } from "./query-client.ts";
import { changedUnder, clientOf, once, taken } from "./through-session.ts";

type Schemas = components["schemas"];
export type Endpoint = Schemas["Endpoint"];
export type NewEndpoint = Schemas["NewEndpoint"];
export type EndpointChange = Schemas["EndpointChange"];
export type OfferedEvent = Schemas["OfferedEvent"];
export type SignatureCheck = NonNullable<Schemas["SignatureCheck"]>;
export type Verification = Schemas["Verification"];
export type Delivery = Schemas["Delivery"];
export type DeliveryDetail = Schemas["DeliveryDetail"];
export type DeliveryAttempt = Schemas["DeliveryAttempt"];
export type Recovery = Schemas["Recovery"];

const client = clientOf<paths>("/governance/webhooks/v1");
const key = "webhooks";

/** What is sent changes by itself; asked again while a page is open. */
const refetchInterval = 3_000;

/** What an application can be told. */
export const eventTypesQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [key, "event-types", applicationId],
    queryFn: async () => (await taken(client.GET("/event-types", { params: { query: { applicationId } } }))).items,
    staleTime: 60_000,
  });

export const endpointsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [key, "endpoints", "of", applicationId],
    queryFn: async () =>
      (await taken(client.GET("/endpoints", { params: { query: { applicationId, limit: 200 } } }))).items,
    refetchInterval: 10_000,
  });

export const endpointQuery = (endpointId: string) =>
  queryOptions({
    queryKey: [key, "endpoints", endpointId],
    queryFn: () => taken(client.GET("/endpoints/{endpointId}", { params: { path: { endpointId } } })),
    refetchInterval,
  });

export interface DeliveryFilter {
  readonly state?: Delivery["state"];
  readonly type?: string;
}

/** Latest first, page by page. */
export const deliveriesQuery = (endpointId: string, filter: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: [key, "endpoints", endpointId, "deliveries", filter],
    queryFn: ({ pageParam }) =>
      taken(
        client.GET("/endpoints/{endpointId}/deliveries", {
          params: {
            path: { endpointId },
            query: { limit: 20, ...filter, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval,
  });

export const deliveryQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: [key, "deliveries", deliveryId],
    queryFn: () => taken(client.GET("/deliveries/{deliveryId}", { params: { path: { deliveryId } } })),
    refetchInterval,
  });

const changed = changedUnder(key);

/** The header of a change, and which endpoint it is about. */
const to = (endpointId: string) => ({ header: once(), path: { endpointId } });

export const createEndpoint = (applicationId: string, settings: EndpointChange): Promise<NewEndpoint> =>
  taken(client.POST("/endpoints", { params: { header: once() }, body: { applicationId, ...settings } })).then(changed);

export const changeEndpoint = (endpointId: string, body: EndpointChange): Promise<Endpoint> =>
  taken(client.PUT("/endpoints/{endpointId}/settings", { params: to(endpointId), body })).then(changed);

/** The lists are asked again; the endpoint itself is not, since it is there no more. */
export async function removeEndpoint(endpointId: string): Promise<Endpoint> {
  const removed = await taken(client.DELETE("/endpoints/{endpointId}", { params: to(endpointId) }));
  await queryClient.invalidateQueries({ queryKey: endpointsQuery(removed.applicationId).queryKey });
  return removed;
}

export const verifyEndpoint = (endpointId: string): Promise<Verification> =>
  taken(client.POST("/endpoints/{endpointId}/verifications", { params: to(endpointId) })).then(changed);

export const checkSignatures = (endpointId: string): Promise<Endpoint> =>
  taken(client.POST("/endpoints/{endpointId}/signature-checks", { params: to(endpointId) })).then(changed);

export const switchEndpoint = (endpointId: string, on: boolean): Promise<Endpoint> =>
  taken(client.PUT("/endpoints/{endpointId}/switch", { params: to(endpointId), body: { on } })).then(changed);

export const rotateSecret = (endpointId: string): Promise<NewEndpoint> =>
  taken(client.POST("/endpoints/{endpointId}/secrets", { params: to(endpointId) })).then(changed);

export const sendTestEvent = (endpointId: string): Promise<Delivery> =>
  taken(client.POST("/endpoints/{endpointId}/test-events", { params: to(endpointId) })).then(changed);

/** How many deliveries wait again. */
export const recoverDeliveries = async (endpointId: string, body: Recovery): Promise<number> =>
  (await taken(client.POST("/endpoints/{endpointId}/recoveries", { params: to(endpointId), body })).then(changed))
    .recovered;

export const repeatDelivery = (deliveryId: string): Promise<Delivery> =>
  taken(client.POST("/deliveries/{deliveryId}/repetitions", { params: { header: once(), path: { deliveryId } } })).then(
    changed,
  );
