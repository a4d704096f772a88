// Generated from the contract of process/orders@v1 by `npx tierline openapi`. Do not edit.
import type { ClientDescriptor } from "@tierline/kernel/client/client";

export const processOrders: ClientDescriptor<operations> = {
  "api": "process/orders",
  "basePath": "/process/orders/v1",
  "routes": {
    "placeOrder": {
      "method": "post",
      "path": "/orders",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 5000
    },
    "getOrder": {
      "method": "get",
      "path": "/orders/{orderId}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "listOrders": {
      "method": "get",
      "path": "/orders",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "cancelOrder": {
      "method": "post",
      "path": "/orders/{orderId}/cancellation",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 5000
    },
    "reportShipment": {
      "method": "post",
      "path": "/orders/{orderId}/shipment",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 5000
    },
    "retryOrder": {
      "method": "post",
      "path": "/orders/{orderId}/retry",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 5000
    },
    "recordSales": {
      "method": "post",
      "path": "/sales",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 30000
    }
  }
};

export interface paths {
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Newest first. A channel sees its own orders; an operator sees all and may filter by channel.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description Prices the lines, promises the stock and accepts the order durably; payment, shipment and posting follow. A channel's order number is unique: the same order again is answered with the order there is.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an order
         * @description Get an order
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order
         * @description Possible until the goods leave; stock and payment are given back. `cancelling` says that it is under way. Cancelling again answers the same.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/shipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that an order has left
         * @description For locations whose fulfillment is manual: a released order ships, its payment is captured and its sale is posted. What left before the latest count of its stock is not taken off again. The same report of a shipped order answers the same, another one is a conflict.
         */
        post: operations["reportShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry on an order that waits for attention
         * @description Carry on an order that waits for attention
         */
        post: operations["retryOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record sales that have already happened
         * @description Up to 200 sales; each is accepted, found to be a duplicate, or rejected on its own. Stock and books follow by event.
         */
        post: operations["recordSales"];
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
        Order: {
            /** @example ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
            orderId: string;
            channel: string;
            channelOrderNumber: string;
            /** @enum {string} */
            state: "accepted" | "authorized" | "released" | "shipped" | "completed" | "recorded" | "declined" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            placedAt: string;
            customer: components["schemas"]["Customer"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example WH-1 */
            locationId: string;
            /**
             * @description `collect`: the customer collects it at the location. Null for orders that were taken before it was kept.
             * @enum {string|null}
             */
            fulfillment: "delivery" | "collect" | null;
            /** @enum {string} */
            tender: "card" | "cash" | "invoice" | "gift-card";
            lines: components["schemas"]["OrderLine"][];
            /**
             * @description Minor units of the currency: 1250 is 12.50 in GBP, 1250 in JPY, 1.250 in KWD.
             * @example 1250
             */
            total: number;
            reason: string | null;
            /**
             * Format: date-time
             * @description When the goods left: as it was reported, or when the order was marked as shipped where its location ships by itself. Null before that, for a sale that had already happened (`recorded`, see `placedAt`), and for orders that shipped before it was kept.
             * @example 2026-11-21T09:30:00Z
             */
            shippedAt: string | null;
            /** @description The carrier's number of the parcel, where it was reported. */
            trackingNumber: string | null;
            facts: components["schemas"]["OrderFacts"];
            /** @description A person has to look at it: `reason` says why. */
            attention: boolean;
            /** @description A cancellation was asked for and is under way. */
            cancelling: boolean;
            correlationId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            updatedAt: string;
        };
        Customer: {
            /** @description The channel's customer number; left out for a guest. */
            reference?: string;
            name?: string;
            country?: string;
        };
        OrderLine: {
            lineNumber: number;
            /** @example MUG-BLUE */
            itemId: string;
            /** @enum {string} */
            kind: "goods" | "service" | "gift-card";
            stocked: boolean;
            description: string;
            quantity: number;
            /**
             * @description Decimal string, at most six places.
             * @example 2.55
             */
            unitPrice: string;
            /**
             * @description Minor units of the currency: 1250 is 12.50 in GBP, 1250 in JPY, 1.250 in KWD.
             * @example 1250
             */
            amount: number;
        };
        OrderFacts: {
            goodsLeft: boolean;
            paid: boolean;
            posted: boolean;
        };
        NewOrder: {
            channelOrderNumber: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            placedAt?: string;
            customer: components["schemas"]["CustomerRequest"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /**
             * @description Where to ship from; the default warehouse if left out.
             * @example WH-1
             */
            locationId?: string;
            /**
             * @description `collect`: the customer collects it at the location, which must be a store. Delivery unless stated.
             * @enum {string}
             */
            fulfillment?: "delivery" | "collect";
            /** @example tok_visa */
            paymentToken: string;
            lines: components["schemas"]["NewOrderLine"][];
        };
        NewOrderLine: {
            /** @example MUG-BLUE */
            itemId: string;
            quantity: number;
            /**
             * @description The channel's stated price; the price list's if left out. How far it may differ is the price policy's business.
             * @example 2.55
             */
            unitPrice?: string;
        };
        ShownOrder: components["schemas"]["Order"] & {
            waiting: components["schemas"]["Waiting"];
        };
        /** @description What the order waits for and goes on by itself with; null while nothing keeps it. */
        Waiting: {
            /**
             * @description The system that is waited for, `system/erp` or `database`; null where no system is away.
             * @example system/erp
             */
            system: string | null;
            /** @description What the last attempt met. */
            detail: string;
            /**
             * Format: date-time
             * @description When the first attempt failed.
             * @example 2026-11-21T09:30:00Z
             */
            since: string;
            /** @description Attempts so far. */
            tries: number;
            /**
             * Format: date-time
             * @description When the next attempt is due.
             * @example 2026-11-21T09:30:00Z
             */
            nextTryAt: string;
        } | null;
        EntryProblem: {
            /** @enum {string} */
            kind: "malformed" | "invalid-parameter" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "conflict" | "insufficient-stock" | "idempotency-key-reused" | "gone" | "payload-too-large" | "unsupported-media-type" | "invalid" | "not-stocked" | "unknown-item" | "price-refused" | "unbalanced" | "period-closed" | "payment-declined" | "too-many-requests" | "internal" | "upstream-failed" | "unavailable" | "deadline-exceeded";
            detail: string;
            /** @description Which of a kind's refusals it is, where it has several; for programs. */
            reason?: string;
            /** @description What is wrong where, by JSON pointers into the request. */
            errors?: {
                pointer: string;
                detail: string;
            }[];
        };
        RecordedSale: {
            channelOrderNumber: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            soldAt: string;
            customer: components["schemas"]["CustomerRequest"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example WH-1 */
            locationId: string;
            /** @enum {string} */
            tender: "card" | "cash" | "invoice" | "gift-card";
            lines: {
                /** @example MUG-BLUE */
                itemId: string;
                quantity: number;
                /**
                 * @description Decimal string, at most six places.
                 * @example 2.55
                 */
                unitPrice: string;
            }[];
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
        CustomerRequest: {
            /** @description The channel's customer number; left out for a guest. */
            reference?: string;
            name?: string;
            country?: string;
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
    listOrders: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only orders of this channel. */
                channel?: string;
                /** @description Only the order that its channel calls this. */
                channelOrderNumber?: string;
                /** @description Only these orders, the parameter repeated for each. */
                orderId?: string[];
                /** @description Only orders in this state. */
                state?: "accepted" | "authorized" | "released" | "shipped" | "completed" | "recorded" | "declined" | "cancelled";
                /** @description Only orders that a person has to look at, or that need none. */
                attention?: boolean;
                /** @description Kept here at or after this moment, whatever its own date. */
                recordedFrom?: string;
                /** @description Kept here before this moment. */
                recordedBefore?: string;
                /** @description Placed at or after this moment. */
                placedFrom?: string;
                /** @description Placed before this moment. */
                placedBefore?: string;
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
            /** @description A page of orders. */
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
                        items: components["schemas"]["ShownOrder"][];
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
    placeOrder: {
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
                 *       "channelOrderNumber": "W-1001",
                 *       "customer": {
                 *         "name": "Ada Moreno",
                 *         "country": "United Kingdom"
                 *       },
                 *       "currency": "GBP",
                 *       "locationId": "WH-1",
                 *       "paymentToken": "tok_visa",
                 *       "lines": [
                 *         {
                 *           "itemId": "MUG-BLUE",
                 *           "quantity": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The order had already been accepted. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The order is accepted. */
            201: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
            /** @description The idempotency key was used for another request (`idempotency-key-reused`). The request conflicts with the present state (`conflict`). Not enough stock to promise (`insufficient-stock`). */
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
            /** @description The body does not follow the contract (`invalid`). The item is not known (`unknown-item`). The stated price is not allowed (`price-refused`). */
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
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownOrder"];
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
    cancelOrder: {
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
                /** @example ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The customer changed their mind."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The order, cancelled or about to be. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
    reportShipment: {
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
                /** @example ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shippedAt": "2026-11-21T15:00:00Z",
                 *       "trackingNumber": "TRK-1001"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When the goods left: not before the order was placed, not ahead, and not further back than the order's channel may report.
                     * @example 2026-11-21T09:30:00Z
                     */
                    shippedAt: string;
                    /** @description The carrier's number of the parcel. */
                    trackingNumber?: string;
                };
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
    retryOrder: {
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
                /** @example ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "The warehouse found the goods."
                 *     }
                 */
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
    recordSales: {
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
                 *       "sales": [
                 *         {
                 *           "channelOrderNumber": "T1-1001",
                 *           "soldAt": "2026-11-21T09:30:00Z",
                 *           "customer": {},
                 *           "currency": "GBP",
                 *           "locationId": "STORE-1",
                 *           "tender": "card",
                 *           "lines": [
                 *             {
                 *               "itemId": "MUG-BLUE",
                 *               "quantity": 1,
                 *               "unitPrice": "6.95"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    sales: components["schemas"]["RecordedSale"][];
                };
            };
        };
        responses: {
            /** @description One result per sale, in order. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            reference: string;
                            /** @enum {string} */
                            status: "accepted" | "duplicate" | "rejected";
                            problem?: components["schemas"]["EntryProblem"];
                            /** @example ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                            orderId?: string;
                        }[];
                    };
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
