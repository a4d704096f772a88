// Generated from the contract of governance/webhooks@v1 by `npx tierline openapi`. Do not edit.
import type { ClientDescriptor } from "@tierline/kernel/client/client";

export const governanceWebhooks: ClientDescriptor<operations> = {
  "api": "governance/webhooks",
  "basePath": "/governance/webhooks/v1",
  "routes": {
    "listEventTypes": {
      "method": "get",
      "path": "/event-types",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "listEndpoints": {
      "method": "get",
      "path": "/endpoints",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "getEndpoint": {
      "method": "get",
      "path": "/endpoints/{endpointId}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "createEndpoint": {
      "method": "post",
      "path": "/endpoints",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "changeEndpoint": {
      "method": "put",
      "path": "/endpoints/{endpointId}/settings",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "removeEndpoint": {
      "method": "delete",
      "path": "/endpoints/{endpointId}",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "verifyEndpoint": {
      "method": "post",
      "path": "/endpoints/{endpointId}/verifications",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "checkSignatures": {
      "method": "post",
      "path": "/endpoints/{endpointId}/signature-checks",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "listSignatureChecks": {
      "method": "get",
      "path": "/signature-checks",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "switchEndpoint": {
      "method": "put",
      "path": "/endpoints/{endpointId}/switch",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "rotateSecret": {
      "method": "post",
      "path": "/endpoints/{endpointId}/secrets",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "listDeliveries": {
      "method": "get",
      "path": "/endpoints/{endpointId}/deliveries",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "getDelivery": {
      "method": "get",
      "path": "/deliveries/{deliveryId}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "repeatDelivery": {
      "method": "post",
      "path": "/deliveries/{deliveryId}/repetitions",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "sendTestEvent": {
      "method": "post",
      "path": "/endpoints/{endpointId}/test-events",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "recoverDeliveries": {
      "method": "post",
      "path": "/endpoints/{endpointId}/recoveries",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 20000
    },
    "reportEvents": {
      "method": "post",
      "path": "/events",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 10000
    }
  }
};

export interface paths {
    "/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events that can be subscribed to
         * @description List the events that can be subscribed to
         */
        get: operations["listEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the endpoints of one's applications
         * @description List the endpoints of one's applications
         */
        get: operations["listEndpoints"];
        put?: never;
        /**
         * Create an endpoint
         * @description Verify it next: nothing is sent before.
         */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an endpoint
         * @description Get an endpoint
         */
        get: operations["getEndpoint"];
        put?: never;
        post?: never;
        /**
         * Remove an endpoint
         * @description What waits for it is dropped; its deliveries can no longer be seen.
         */
        delete: operations["removeEndpoint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an endpoint
         * @description At another address it has to be verified again, and nothing is known of its signatures.
         */
        put: operations["changeEndpoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an endpoint
         * @description Posts a signed `endpoint.verification` with `data.challenge`. The endpoint answers 2xx with that challenge, as text or as `{"challenge": …}`. Checks signatures on the way: the same comes with a false signature, and is to be refused.
         */
        post: operations["verifyEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}/signature-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check that an endpoint verifies signatures
         * @description Posts two messages `endpoint.verification`: one truly signed, to be answered 2xx, and one with a false signature, to be answered 4xx. What was seen is kept, and is one of the checks for going live.
         */
        post: operations["checkSignatures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signature-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whether the endpoints of one application verify signatures
         * @description List whether the endpoints of one application verify signatures
         */
        get: operations["listSignatureChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Switch an endpoint on or off
         * @description What happened while it was off waits for it, for 30 days; what was given up before can be recovered.
         */
        put: operations["switchEndpoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an endpoint a new secret
         * @description For a day the one before signs as well: change over in your own time. Older ones sign no more.
         */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries of an endpoint
         * @description Kept for 30 days, or as long as the platform's owner says.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a delivery with its payload and attempts
         * @description Get a delivery with its payload and attempts
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{deliveryId}/repetitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Under the same `webhook-id`: a receiver that has it already can tell. One that waits is sent now, with all its attempts before it.
         */
        post: operations["repeatDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}/test-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event to an endpoint
         * @description Send a test event to an endpoint
         */
        post: operations["sendTestEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{endpointId}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what was given up since a moment
         * @description Or everything since then, delivered or not, to an endpoint that lost what it had.
         */
        post: operations["recoverDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what has happened in the sandbox
         * @description An event that was reported before changes nothing. One that no experience API tells of, or that does not say whose it is, is refused.
         */
        post: operations["reportEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        OfferedEvent: {
            /**
             * @description The type of an event, with its version: one of those that `listEventTypes` has.
             * @example order.shipped.v2
             */
            type: string;
            /**
             * @description The experience API in whose words it is told, to applications that may call it.
             * @example experience/storefront
             */
            api: string;
            summary: string;
            /** @description What order is kept by, where it is asked for. */
            keyName: string;
            /** @description JSON Schema of the event's `data`. */
            schema: {
                [key: string]: unknown;
            };
            /** @description A whole message, as it is sent. */
            example: {
                [key: string]: unknown;
            };
        };
        Endpoint: {
            /** @description An endpoint that is told of events. */
            endpointId: string;
            /** @description The application that is told. */
            applicationId: string;
            /**
             * Format: uri
             * @description Where events are posted. HTTPS, and a public address unless the platform's owner allows others.
             * @example https://hooks.partner.example/tierline
             */
            url: string;
            eventTypes: string[];
            /** @description Of one order, the next event waits until the one before is delivered. Others are not held up. */
            ordered: boolean;
            /** @description For people. */
            description: string;
            /**
             * @description `unverified`: nothing is sent until it has answered the verification. `disabled`: it failed for too long, or was switched off. What happens meanwhile waits for it if it was verified before, at whatever address.
             * @enum {string}
             */
            state: "unverified" | "active" | "disabled";
            stateReason: string | null;
            /**
             * Format: date-time
             * @description Null: its last delivery succeeded.
             * @example 2026-11-21T09:30:00Z
             */
            failingSince: string | null;
            /** @description Deliveries that are still to succeed. */
            waiting: number;
            /**
             * Format: date-time
             * @description Until then the secret before signs as well.
             * @example 2026-11-21T09:30:00Z
             */
            oldSecretUntil: string | null;
            signatureCheck: components["schemas"]["SignatureCheck"];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            createdAt: string;
        };
        /** @description The last look whether an endpoint verifies signatures; null where there was none at its address. */
        SignatureCheck: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            at: string;
            /** @description Both answers were as expected: it verifies signatures. */
            passed: boolean;
            /** @description To a message that was truly signed; expected 2xx. */
            signed: {
                asExpected: boolean;
                /** @description Null: there was no answer. */
                status: number | null;
            };
            /** @description To one with a false signature; expected 4xx, other than 408 and 429. */
            forged: {
                asExpected: boolean;
                /** @description Null: there was no answer. */
                status: number | null;
            };
            /** @description What was seen, and how to mend it. */
            hint: string;
        } | null;
        NewEndpoint: components["schemas"]["Endpoint"] & {
            /** @description Signs what is sent (Standard Webhooks, `whsec_…`). Shown in the first answer only; null when the request is repeated. */
            secret: string | null;
        };
        EndpointEntry: {
            /** @description The application that is told. */
            applicationId: string;
            /**
             * Format: uri
             * @description Where events are posted. HTTPS, and a public address unless the platform's owner allows others.
             * @example https://hooks.partner.example/tierline
             */
            url: string;
            eventTypes: string[];
            /** @description Of one order, the next event waits until the one before is delivered. Others are not held up. */
            ordered: boolean;
            /** @description For people. */
            description: string;
        };
        EndpointChange: {
            /**
             * Format: uri
             * @description Where events are posted. HTTPS, and a public address unless the platform's owner allows others.
             * @example https://hooks.partner.example/tierline
             */
            url: string;
            eventTypes: string[];
            /** @description Of one order, the next event waits until the one before is delivered. Others are not held up. */
            ordered: boolean;
            /** @description For people. */
            description: string;
        };
        Verification: {
            endpoint: components["schemas"]["Endpoint"];
            verified: boolean;
            /** @description What it answered, and what was expected. */
            detail: string;
        };
        CheckedEndpoint: {
            /** @description An endpoint that is told of events. */
            endpointId: string;
            host: string;
            /**
             * @description `unverified`: nothing is sent until it has answered the verification. `disabled`: it failed for too long, or was switched off. What happens meanwhile waits for it if it was verified before, at whatever address.
             * @enum {string}
             */
            state: "unverified" | "active" | "disabled";
            signatureCheck: components["schemas"]["SignatureCheck"];
        };
        EndpointSwitch: {
            on: boolean;
        };
        Delivery: {
            /** @description One event for one endpoint; the header `webhook-id` of every attempt. */
            deliveryId: string;
            /** @description An endpoint that is told of events. */
            endpointId: string;
            /** @description The CloudEvent's id. */
            eventId: string;
            /** @description Of the event; `endpoint.test` for one that was asked for. */
            type: string;
            /** @description What order is kept by: the order, or the return. */
            key: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "given-up";
            attempts: number;
            /** @description Of the last answer; null: there was none. */
            lastStatus: number | null;
            lastError: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            finishedAt: string | null;
        };
        DeliveryDetail: components["schemas"]["Delivery"] & {
            /** @description What is sent. */
            payload: {
                [key: string]: unknown;
            };
            /** @description Latest first, at most 50. */
            history: components["schemas"]["DeliveryAttempt"][];
        };
        DeliveryAttempt: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            at: string;
            ms: number;
            status: number | null;
            error: string | null;
            /** @description The beginning of what was answered. */
            answer: string | null;
        };
        Recovered: {
            /** @description An endpoint that is told of events. */
            endpointId: string;
            recovered: number;
        };
        Recovery: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            since: string;
            /**
             * @description `all`: also what was delivered.
             * @enum {string}
             */
            which: "given-up" | "all";
        };
        EventsTaken: {
            deliveries: number;
        };
        EventReport: {
            events: components["schemas"]["ReportedEvent"][];
        };
        ReportedEvent: {
            /** @description The CloudEvent's id. */
            eventId: string;
            /** @description As the log has it; told in the words of the application's API. */
            type: string;
            source: string;
            key: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            time: string;
            correlationId: string;
            data: {
                [key: string]: unknown;
            };
        };
        /** @description RFC 9457 problem details. `type` is `/problems/<kind>`; a page of that path explains it. */
        Problem: {
            /** @example /problems/invalid */
            type: string;
            title: string;
            status: number;
            detail: string;
            correlationId?: string;
            retryAfterSeconds?: number;
            /** @description Which of a kind's refusals it is, where it has several; for programs. */
            reason?: string;
            errors?: {
                pointer?: string;
                parameter?: string;
                detail: string;
                reason?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The business correlation of this call; kept if the request carried one. */
        "Correlation-Id": string;
        /** @description What is left of the plan: `"write";r=99;t=1`. */
        RateLimit: string;
        /** @description The plan's limit: `"write";q=100;w=1`. */
        "RateLimit-Policy": string;
        /** @description `sha-256=:…:` over the canonical JSON of the document that is enforced here. */
        "Contract-Digest": string;
        /** @description RFC 9745: since when this is deprecated, `@1767225600`. */
        Deprecation: string;
        /** @description RFC 8594: from when on this answers 410. */
        Sunset: string;
        /** @description What to use instead: `</experience/storefront/v2>; rel="successor-version"`. */
        Link: string;
        /** @description How many rows of the page are not shown, since they do not follow the contract any more. */
        "Rows-Left-Out": number;
        /** @description Seconds to wait before trying again. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listEventTypes: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only what this application of one's own is told. */
                applicationId?: string;
            };
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, by type. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Rows-Left-Out": components["headers"]["Rows-Left-Out"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfferedEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEndpoints: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only of this one. */
                applicationId?: string;
            };
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of endpoints, latest first. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Rows-Left-Out": components["headers"]["Rows-Left-Out"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Endpoint"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEndpoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicationId": "app_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
                 *       "url": "https://hooks.partner.example/tierline",
                 *       "eventTypes": [
                 *         "order.shipped.v2"
                 *       ],
                 *       "ordered": false,
                 *       "description": "What left, for the mail to the customer."
                 *     }
                 */
                "application/json": components["schemas"]["EndpointEntry"];
            };
        };
        responses: {
            /** @description The endpoint, with its secret this once. */
            201: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewEndpoint"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). The request cannot be read (`malformed`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). The request conflicts with the present state (`conflict`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large (`payload-too-large`). */
            413: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body must be JSON (`unsupported-media-type`). */
            415: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body does not follow the contract (`invalid`). */
            422: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEndpoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint as it was. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEndpoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.partner.example/tierline",
                 *       "eventTypes": [
                 *         "order.shipped.v2"
                 *       ],
                 *       "ordered": false,
                 *       "description": "What left, for the mail to the customer."
                 *     }
                 */
                "application/json": components["schemas"]["EndpointChange"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). The request cannot be read (`malformed`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large (`payload-too-large`). */
            413: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body must be JSON (`unsupported-media-type`). */
            415: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body does not follow the contract (`invalid`). */
            422: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyEndpoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it answered as it should. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). The request conflicts with the present state (`conflict`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkSignatures: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint, with what was seen. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). The request conflicts with the present state (`conflict`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignatureChecks: {
        parameters: {
            query: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The application that is told. */
                applicationId: string;
            };
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All its endpoints, latest first. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Rows-Left-Out": components["headers"]["Rows-Left-Out"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CheckedEndpoint"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchEndpoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": false
                 *     }
                 */
                "application/json": components["schemas"]["EndpointSwitch"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). The request cannot be read (`malformed`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). The request conflicts with the present state (`conflict`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large (`payload-too-large`). */
            413: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body must be JSON (`unsupported-media-type`). */
            415: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body does not follow the contract (`invalid`). */
            422: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSecret: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint, with its new secret this once. */
            201: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewEndpoint"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only deliveries in this state. */
                state?: "waiting" | "delivered" | "given-up";
                /** @description Of the event; `endpoint.test` for one that was asked for. */
                type?: string;
            };
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries, latest first. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Rows-Left-Out": components["headers"]["Rows-Left-Out"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description One event for one endpoint; the header `webhook-id` of every attempt. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    repeatDelivery: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description One event for one endpoint; the header `webhook-id` of every attempt. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, waiting to be sent. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). The request conflicts with the present state (`conflict`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendTestEvent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, waiting to be sent. */
            201: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). The request conflicts with the present state (`conflict`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recoverDeliveries: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @description An endpoint that is told of events. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "since": "2026-11-30T06:00:00Z",
                 *       "which": "given-up"
                 *     }
                 */
                "application/json": components["schemas"]["Recovery"];
            };
        };
        responses: {
            /** @description How many deliveries wait again. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recovered"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). The request cannot be read (`malformed`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here (`not-found`). */
            404: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). The request conflicts with the present state (`conflict`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large (`payload-too-large`). */
            413: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body must be JSON (`unsupported-media-type`). */
            415: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body does not follow the contract (`invalid`). */
            422: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportEvents: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key": string;
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         {
                 *           "eventId": "evt_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
                 *           "type": "order.cancelled.v1",
                 *           "source": "process/orders",
                 *           "key": "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f8",
                 *           "time": "2026-11-30T06:00:00Z",
                 *           "correlationId": "W-1001",
                 *           "data": {
                 *             "orderId": "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f8",
                 *             "channel": "web",
                 *             "channelOrderNumber": "W-1001",
                 *             "ended": "cancelled",
                 *             "reason": "Changed my mind."
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EventReport"];
            };
        };
        responses: {
            /** @description How many deliveries follow. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsTaken"];
                };
            };
            /** @description A parameter or header is not valid (`invalid-parameter`). The request cannot be read (`malformed`). */
            400: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid access token is needed (`unauthenticated`). */
            401: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`forbidden`). */
            403: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). */
            409: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large (`payload-too-large`). */
            413: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body must be JSON (`unsupported-media-type`). */
            415: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body does not follow the contract (`invalid`). */
            422: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan's limit is reached (`too-many-requests`). */
            429: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`internal`). */
            500: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A system behind this one failed (`upstream-failed`). */
            502: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now (`unavailable`). */
            503: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer within the deadline; the outcome is not known (`deadline-exceeded`). */
            504: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
