// Generated from the contract of process/inventory@v1 by `npx tierline openapi`. Do not edit.
import type { ClientDescriptor } from "@tierline/kernel/client/client";

export const processInventory: ClientDescriptor<operations> = {
  "api": "process/inventory",
  "basePath": "/process/inventory/v1",
  "routes": {
    "reserve": {
      "method": "put",
      "path": "/reservations",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "getReservation": {
      "method": "get",
      "path": "/reservations/{reservationId}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "lookupReservations": {
      "method": "post",
      "path": "/reservations/lookup",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 15000
    },
    "confirmReservation": {
      "method": "put",
      "path": "/reservations/{reservationId}/confirmation",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "consumeReservation": {
      "method": "put",
      "path": "/reservations/{reservationId}/consumption",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "releaseReservation": {
      "method": "put",
      "path": "/reservations/{reservationId}/release",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "recordMovements": {
      "method": "put",
      "path": "/movements",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 30000
    },
    "listMovements": {
      "method": "get",
      "path": "/movements",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "summarizeMovements": {
      "method": "post",
      "path": "/movements/summary",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 15000
    },
    "listMovedUnits": {
      "method": "get",
      "path": "/moved-units",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 15000
    },
    "lookupMovedUnits": {
      "method": "post",
      "path": "/moved-units/lookup",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 15000
    },
    "listAdjustments": {
      "method": "get",
      "path": "/adjustments",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 15000
    },
    "lookupAdjustments": {
      "method": "post",
      "path": "/adjustments/lookup",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 15000
    },
    "listPositions": {
      "method": "get",
      "path": "/positions",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "setSafetyStock": {
      "method": "put",
      "path": "/positions/{itemId}/{locationId}/safety-stock",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "verifyPositions": {
      "method": "put",
      "path": "/positions/verification",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 60000
    },
    "getAvailability": {
      "method": "get",
      "path": "/availability",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 1500
    },
    "listExceptions": {
      "method": "get",
      "path": "/exceptions",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "resolveException": {
      "method": "put",
      "path": "/exceptions/{exceptionId}/resolution",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "listBooksLevels": {
      "method": "get",
      "path": "/books-levels",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "readBooks": {
      "method": "put",
      "path": "/books-levels",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 60000
    }
  }
};

export interface paths {
    "/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Promise stock
         * @description All lines are granted together or refused together, unless `partial` is asked for. The promise is held until it expires, is confirmed or is released. A reference whose hold expired or was released may be used again.
         */
        put: operations["reserve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reservations/{reservationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a reservation
         * @description Get a reservation
         */
        get: operations["getReservation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reservations/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find what is kept under up to 500 references
         * @description A read, sent as POST because the list may be long. References that no stock is kept for are left out: only what is confirmed, or held and not expired, is told.
         */
        post: operations["lookupReservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reservations/{reservationId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirm a reservation
         * @description From here on it does not expire. Confirming again answers the same.
         */
        put: operations["confirmReservation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reservations/{reservationId}/consumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Consume a reservation
         * @description The goods left: the sale is written to the movement ledger, once. What left at the moment of the position's latest count or before it changes history and not the units on hand, because the count had seen it. Consuming again answers the same.
         */
        put: operations["consumeReservation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reservations/{reservationId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Release a reservation
         * @description The stock can be promised to somebody else. Releasing again, or releasing an expired hold, answers the same.
         */
        put: operations["releaseReservation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List movements, newest first
         * @description List movements, newest first
         */
        get: operations["listMovements"];
        /**
         * Record movements of stock
         * @description Up to 2,000 movements, each with its own result. The units on hand are those of the latest count and of what occurred after it, in whatever order movements arrive. A repeat of a source key is a duplicate and changes nothing, with other content it is a conflict; each type has its own range of keys, and a delivery has a line for each item. A movement ahead of its source's sequence is parked until the gap closes; it stands among the exceptions meanwhile.
         */
        put: operations["recordMovements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Total movements by type
         * @description A read, sent as POST because the list of documents may be long. A movement's document is its source key up to the first `#`.
         */
        post: operations["summarizeMovements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/moved-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Total what left and came back, by document, item and location
         * @description Every document ever, in the order in which their first movements were booked. Only types of movement that need a document beside them.
         */
        get: operations["listMovedUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/moved-units/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Total what left and came back for up to 500 documents
         * @description A read, sent as POST because the list may be long. Documents without a movement are left out.
         */
        post: operations["lookupMovedUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what changed the value of stock by itself
         * @description Receipts, counts, adjustments and damage, in the order in which they were booked, as events told of them. What changed nothing is left out. A page may have more rows than its limit: it is of so many movements, and a very large one is told in several parts.
         */
        get: operations["listAdjustments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/adjustments/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find what changed the value of stock under up to 500 source keys
         * @description A read, sent as POST because the list may be long. Of whatever source; keys without a movement are left out.
         */
        post: operations["lookupAdjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock positions
         * @description List stock positions
         */
        get: operations["listPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/positions/{itemId}/{locationId}/safety-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the safety stock of an item at a location
         * @description Units that are not promised to anybody.
         */
        put: operations["setSafetyStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/positions/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rebuild positions from the ledger and compare
         * @description Rebuild positions from the ledger and compare
         */
        put: operations["verifyPositions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be sold, now, where
         * @description On hand less reserved, safety stock and buffers. Buffers grow when a source is stale. While a source is away the last known position is answered, marked as degraded.
         */
        get: operations["getAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock exceptions, newest first
         * @description List stock exceptions, newest first
         */
        get: operations["listExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exceptions/{exceptionId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Resolve an exception
         * @description `apply` takes parked movements as they are, gap or not; `discard` drops them; `accept` closes what only needed a look.
         */
        put: operations["resolveException"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare the ERP's stock levels with the ledger
         * @description Compare the ERP's stock levels with the ledger
         */
        get: operations["listBooksLevels"];
        /**
         * Read the ERP's stock levels now
         * @description What changed since the last reading, or everything. While another reading runs, nothing is done.
         */
        put: operations["readBooks"];
        post?: never;
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
        Reservation: {
            /** @example rsv_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
            reservationId: string;
            reference: string;
            channel: string;
            /** @enum {string} */
            state: "held" | "confirmed" | "consumed" | "released" | "expired";
            /** @description What was granted. */
            lines: components["schemas"]["ReservationLine"][];
            /**
             * Format: date-time
             * @description Null once confirmed.
             * @example 2026-11-21T09:30:00Z
             */
            expiresAt: string | null;
        };
        ReservationLine: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            quantity: number;
        };
        NewReservation: {
            /** @description Unique per channel: the same reference again is answered with the reservation there is. */
            reference: string;
            channel: string;
            lines: components["schemas"]["ReservationLineRequest"][];
            /** @default 900 */
            expiresInSeconds?: number;
            /**
             * @description Grant what there is instead of all or nothing.
             * @default false
             */
            partial?: boolean;
        };
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
        NewMovement: {
            /** @enum {string} */
            type: "receipt" | "sale" | "pick" | "return" | "transfer-out" | "transfer-in" | "count" | "adjustment" | "damage";
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            /** @description Units, positive; for `adjustment` the signed difference, for `count` the counted quantity. */
            quantity: number;
            /** @description Who reports it: a till, a warehouse system. */
            source: string;
            /** @description Unique per source and type, for a `receipt` per item as well; a repeat changes nothing. */
            sourceKey: string;
            sourceSequence?: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            occurredAt: string;
            reason?: string;
        };
        Movement: components["schemas"]["NewMovement"] & {
            quantity?: number;
            sourceKey?: string;
            movementId: string;
            /** @description What it did to the units on hand. A movement that a count had already seen is followed by an entry of type `count` that takes it back. */
            delta: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            recordedAt: string;
        };
        MovedUnits: {
            /** @enum {string} */
            type: "sale" | "pick" | "return";
            /** @description Who told it; for orders, sales and returns their channel. */
            source: string;
            /** @description The number of the document: of a consumed reservation its reference, of anything else the source key without the line's number. */
            reference: string;
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            /** @description Units, of all movements of the document. */
            quantity: number;
        };
        Adjustment: {
            /** @description Who told it. */
            source: string;
            sourceKey: string;
            /** @description What its event calls it, unique. */
            movementKey: string;
            /** @description Which of the events that tell of its movement; nearly always 1. */
            part: number;
            /** @enum {string} */
            type: "receipt" | "count" | "adjustment" | "damage";
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            /** @description The signed change of the units on hand. */
            quantity: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            recordedAt: string;
        };
        StockPosition: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            onHand: number;
            reserved: number;
            safetyStock: number;
            inTransit: number;
            damaged: number;
            availableToSell: number;
        };
        StockException: {
            exceptionId: string;
            /** @enum {string} */
            kind: "gap" | "out-of-order" | "oversold" | "negative-stock" | "contradiction" | "not-sent";
            /** @description The team that resolves it. */
            owner: string;
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            source: string;
            sourceKey: string;
            detail: string;
            /** @enum {string} */
            state: "open" | "resolved";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            raisedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            resolvedAt: string | null;
            resolution: string | null;
        };
        BooksLevel: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            /** @description Units, as the ERP says. */
            books: number;
            /** @description Units, as the ledger says. */
            onHand: number;
            /**
             * Format: date-time
             * @description When it changed in the ERP, by the ERP's clock.
             * @example 2026-11-21T09:30:00Z
             */
            changedAt: string;
            /**
             * Format: date-time
             * @description When it was read.
             * @example 2026-11-21T09:30:00Z
             */
            seenAt: string;
            /**
             * Format: date-time
             * @description Null while the two agree.
             * @example 2026-11-21T09:30:00Z
             */
            differsSince: string | null;
        };
        BooksReadingRequest: {
            /** @default false */
            full?: boolean;
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
        ReservationLineRequest: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            quantity: number;
        };
        NewMovementRequest: {
            /** @enum {string} */
            type: "receipt" | "sale" | "pick" | "return" | "transfer-out" | "transfer-in" | "count" | "adjustment" | "damage";
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            /** @description Units, positive; for `adjustment` the signed difference, for `count` the counted quantity. */
            quantity: number;
            /** @description Who reports it: a till, a warehouse system. */
            source: string;
            /** @description Unique per source and type, for a `receipt` per item as well; a repeat changes nothing. */
            sourceKey: string;
            sourceSequence?: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            occurredAt: string;
            reason?: string;
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
    reserve: {
        parameters: {
            query?: never;
            header?: {
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
                 *       "reference": "W-1001",
                 *       "channel": "web",
                 *       "lines": [
                 *         {
                 *           "itemId": "MUG-BLUE",
                 *           "locationId": "WH-1",
                 *           "quantity": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewReservation"];
            };
        };
        responses: {
            /** @description The stock is promised. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
            /** @description Not enough stock to promise (`insufficient-stock`). The request conflicts with the present state (`conflict`). */
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
    getReservation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example rsv_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                reservationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
    lookupReservations: {
        parameters: {
            query?: never;
            header?: {
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
                 *       "documents": [
                 *         {
                 *           "channel": "web",
                 *           "reference": "W-1001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    documents: {
                        channel: string;
                        reference: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The reservations found. */
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
                        reservations: components["schemas"]["Reservation"][];
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
    confirmReservation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example rsv_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                reservationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
            /** @description The request conflicts with the present state (`conflict`). */
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
    consumeReservation: {
        parameters: {
            query?: {
                /** @description When the goods left; now unless stated. A moment ahead of the clock counts as now. */
                occurredAt?: string;
            };
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example rsv_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                reservationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
            /** @description The request conflicts with the present state (`conflict`). */
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
    releaseReservation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example rsv_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7 */
                reservationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
            /** @description The request conflicts with the present state (`conflict`). */
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
    listMovements: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only movements of this item. */
                itemId?: string;
                /** @description Only movements at this location. */
                locationId?: string;
                /** @description Only movements of this type. */
                type?: "receipt" | "sale" | "pick" | "return" | "transfer-out" | "transfer-in" | "count" | "adjustment" | "damage";
                /** @description Only movements told by this source. */
                source?: string;
                /** @description The source's key begins with this. */
                sourceKeyPrefix?: string;
                /** @description Occurred at or after. */
                from?: string;
                /** @description Occurred before. */
                to?: string;
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
            /** @description A page of movements. */
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
                        items: components["schemas"]["Movement"][];
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
    recordMovements: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.
                 * @example 019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7
                 */
                "Idempotency-Key"?: string;
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
                 *       "movements": [
                 *         {
                 *           "type": "receipt",
                 *           "itemId": "MUG-BLUE",
                 *           "locationId": "WH-1",
                 *           "quantity": 12,
                 *           "source": "wms",
                 *           "sourceKey": "DEL-1001",
                 *           "occurredAt": "2026-11-21T07:00:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    movements: components["schemas"]["NewMovementRequest"][];
                };
            };
        };
        responses: {
            /** @description One result per movement, in order. */
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
                            /** @description The source key. */
                            reference: string;
                            /** @enum {string} */
                            status: "accepted" | "duplicate" | "parked" | "rejected";
                            problem?: components["schemas"]["EntryProblem"];
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
    summarizeMovements: {
        parameters: {
            query?: never;
            header?: {
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
                 *       "documents": [
                 *         "W-1001"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Only movements of this item.
                     * @example MUG-BLUE
                     */
                    itemId?: string;
                    /**
                     * @description Only movements at this location.
                     * @example WH-1
                     */
                    locationId?: string;
                    /**
                     * @description Only movements of this type.
                     * @enum {string}
                     */
                    type?: "receipt" | "sale" | "pick" | "return" | "transfer-out" | "transfer-in" | "count" | "adjustment" | "damage";
                    /** @description Only movements told by this source. */
                    source?: string;
                    /** @description The source's key begins with this. */
                    sourceKeyPrefix?: string;
                    /**
                     * Format: date-time
                     * @description Occurred at or after.
                     * @example 2026-11-21T09:30:00Z
                     */
                    from?: string;
                    /**
                     * Format: date-time
                     * @description Occurred before.
                     * @example 2026-11-21T09:30:00Z
                     */
                    to?: string;
                    /** @description Only movements of these documents. */
                    documents?: string[];
                };
            };
        };
        responses: {
            /** @description Units that came and went, by type of movement. */
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
                        totals: {
                            /** @enum {string} */
                            type: "receipt" | "sale" | "pick" | "return" | "transfer-out" | "transfer-in" | "count" | "adjustment" | "damage";
                            movements: number;
                            delta: number;
                        }[];
                        /** @description Sum over all types: the change of units on hand. */
                        delta: number;
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
    listMovedUnits: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only movements told by this source. */
                source?: string;
                /** @description The first movement occurred, or was booked, at or after this moment. */
                from?: string;
                /** @description The first movement occurred, or was booked, before this moment. */
                to?: string;
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
            /** @description A page of totals. */
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
                        items: components["schemas"]["MovedUnits"][];
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
    lookupMovedUnits: {
        parameters: {
            query?: never;
            header?: {
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
                 *       "documents": [
                 *         {
                 *           "source": "web",
                 *           "reference": "W-1001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    documents: {
                        source: string;
                        reference: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The totals found. */
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
                        units: components["schemas"]["MovedUnits"][];
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
    listAdjustments: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only movements told by this source. */
                source?: string;
                /** @description Occurred, or was booked, at or after this moment. */
                from?: string;
                /** @description Occurred, or was booked, before this moment. */
                to?: string;
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
            /** @description A page of adjustments. */
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
                        items: components["schemas"]["Adjustment"][];
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
    lookupAdjustments: {
        parameters: {
            query?: never;
            header?: {
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
                 *       "sourceKeys": [
                 *         "DEL-1001"
                 *       ]
                 *     }
                 */
                "application/json": {
                    sourceKeys: string[];
                };
            };
        };
        responses: {
            /** @description The adjustments found. */
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
                        adjustments: components["schemas"]["Adjustment"][];
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
    listPositions: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only positions of this item. */
                itemId?: string;
                /** @description Only positions at this location. */
                locationId?: string;
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
            /** @description A page of positions, by item and location. */
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
                        items: components["schemas"]["StockPosition"][];
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
    setSafetyStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example MUG-BLUE */
                itemId: string;
                /** @example WH-1 */
                locationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "units": 5
                 *     }
                 */
                "application/json": {
                    units: number;
                };
            };
        };
        responses: {
            /** @description The position. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPosition"];
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
            /** @description The body does not follow the contract (`invalid`). The item is not kept in stock (`not-stocked`). The item is not known (`unknown-item`). */
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
    verifyPositions: {
        parameters: {
            query?: never;
            header?: {
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
                 *       "repair": false
                 *     }
                 */
                "application/json": {
                    /** @default false */
                    repair?: boolean;
                };
            };
        };
        responses: {
            /** @description What differs; an empty list is what one wants to see. */
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
                        positions: number;
                        movements: number;
                        differences: {
                            /** @example MUG-BLUE */
                            itemId: string;
                            /** @example WH-1 */
                            locationId: string;
                            /**
                             * @description `entries`: what the ledger's entries add up to; `countedAt`: microseconds since 1970.
                             * @enum {string}
                             */
                            field: "onHand" | "entries" | "reserved" | "inTransit" | "damaged" | "countedAt";
                            position: number;
                            ledger: number;
                        }[];
                        repaired: number;
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
    getAvailability: {
        parameters: {
            query: {
                /**
                 * @description One or more items, the parameter repeated for each.
                 * @example [
                 *       "MUG-BLUE"
                 *     ]
                 */
                itemId: string[];
                /**
                 * @description One or more locations, the parameter repeated for each.
                 * @example [
                 *       "WH-1"
                 *     ]
                 */
                locationId: string[];
                /** @description The channel that asks: its buffers are held back. */
                channel?: string;
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
            /** @description One entry per item and location; what was never in stock has zero. */
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
                        /**
                         * Format: date-time
                         * @example 2026-11-21T09:30:00Z
                         */
                        asOf: string;
                        degraded: boolean;
                        sources: {
                            source: string;
                            ageSeconds: number;
                            degraded: boolean;
                        }[];
                        entries: {
                            /** @example MUG-BLUE */
                            itemId: string;
                            /** @example WH-1 */
                            locationId: string;
                            availableToSell: number;
                            buffer: number;
                        }[];
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
    listExceptions: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only exceptions in this state. */
                state?: "open" | "resolved";
                /** @description Only exceptions of this kind. */
                kind?: "gap" | "out-of-order" | "oversold" | "negative-stock" | "contradiction" | "not-sent";
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
            /** @description A page of exceptions. */
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
                        items: components["schemas"]["StockException"][];
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
    resolveException: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                exceptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "apply",
                 *       "note": "The gap was a report that came late."
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    action: "apply" | "discard" | "accept";
                    note: string;
                };
            };
        };
        responses: {
            /** @description The exception. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockException"];
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
            /** @description The request conflicts with the present state (`conflict`). */
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
    listBooksLevels: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only levels of this item. */
                itemId?: string;
                /** @description Only levels at this location. */
                locationId?: string;
                /** @description Only levels that differ, or only those that agree. */
                differing?: boolean;
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
            /** @description A page of levels, by item and location. */
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
                        items: components["schemas"]["BooksLevel"][];
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
    readBooks: {
        parameters: {
            query?: never;
            header?: {
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
                 *       "full": false
                 *     }
                 */
                "application/json": components["schemas"]["BooksReadingRequest"];
            };
        };
        responses: {
            /** @description What was found; null while another reading runs. */
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
                        reading: {
                            full: boolean;
                            levels: number;
                            /** @description Positions the ledger did not have, taken over. */
                            taken: number;
                            differing: number;
                        } | null;
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
            /** @description The system behind this one cannot do this (`unsupported`). */
            501: {
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
