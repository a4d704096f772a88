// Generated from the contract of process/finance@v1 by `npx tierline openapi`. Do not edit.
import type { ClientDescriptor } from "@tierline/kernel/client/client";

export const processFinance: ClientDescriptor<operations> = {
  "api": "process/finance",
  "basePath": "/process/finance/v1",
  "routes": {
    "recordFinanceEvents": {
      "method": "put",
      "path": "/finance-events",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "listFinanceEvents": {
      "method": "get",
      "path": "/finance-events",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "retryFinanceEvents": {
      "method": "put",
      "path": "/finance-events/retry",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "getLedgerSummary": {
      "method": "post",
      "path": "/ledger-summary",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 15000
    },
    "reconcile": {
      "method": "get",
      "path": "/reconciliation",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 30000
    },
    "listPostingRules": {
      "method": "get",
      "path": "/posting-rules",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    }
  }
};

export interface paths {
    "/finance-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List finance events in the order they were recorded
         * @description List finance events in the order they were recorded
         */
        get: operations["listFinanceEvents"];
        /**
         * Record up to 500 finance events
         * @description Each event is accepted, known already (`duplicate`) or rejected: `conflict` (the reference is taken by other content), `invalid` (no posting rule). Accepted events are kept durably and posted to the journal soon after, also when the books are not answering now.
         */
        put: operations["recordFinanceEvents"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/finance-events/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Post exceptions again
         * @description Puts exceptions back to pending, for instance after a period was reopened. Events in other states are left alone.
         */
        put: operations["retryFinanceEvents"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Total what the journal says of a window
         * @description A read, sent as POST because the list of documents may be long. Amounts come from the journal of the books, not from this API's own records; `pending` and `exceptions` from here.
         */
        post: operations["getLedgerSummary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare orders, returns, payments, stock and journal
         * @description Of a window, or of everything that was ever recorded. Each page compares one part (a page of orders, returns, payments, movements of stock, entries or events) and names its differences; follow `nextCursor` to the end. A page may be empty and not the last.
         */
        get: operations["reconcile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posting-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posting rules
         * @description List the posting rules
         */
        get: operations["listPostingRules"];
        put?: never;
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
        FinanceEventResults: {
            results: {
                reference: string;
                /** @enum {string} */
                status: "accepted" | "duplicate" | "rejected";
                problem?: components["schemas"]["EntryProblem"];
            }[];
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
        NewFinanceEvents: {
            events: components["schemas"]["NewFinanceEvent"][];
        };
        NewFinanceEvent: {
            /** @description Unique; a repeat with the same content changes nothing. */
            reference: string;
            /** @enum {string} */
            kind: "sale" | "refund" | "adjustment" | "payment-captured" | "payment-refunded" | "stock-receipt" | "stock-write-off" | "stock-correction" | "cost-of-sale" | "cost-of-refund";
            /** @description The canonical transaction: the id of the order or return, or the adjustment's own reference. */
            transactionId: string;
            /** @description The channel's own number of the order, return or adjustment. */
            document: string;
            channel: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            businessDate?: string;
            /**
             * Format: date-time
             * @description When it happened; instead of the business date, which is then the one on the clock where the books are kept.
             * @example 2026-11-21T09:30:00Z
             */
            occurredAt?: string;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @description That of the request, unless stated. */
            correlationId?: string;
            /** @default [] */
            lines?: components["schemas"]["FinanceLineRequest"][];
            /** @default [] */
            costed?: components["schemas"]["CostedUnitsRequest"][];
            memo?: string;
        };
        FinanceLine: {
            /** @enum {string} */
            kind: "goods" | "service" | "gift-card" | "tax" | "discount" | "difference" | "tender-card" | "tender-cash" | "tender-gift-card" | "cost" | "cost-written-off";
            /**
             * @description Minor units; negative reverses the rule's direction.
             * @example 1250
             */
            amount: number;
            memo?: string;
        };
        CostedUnits: {
            /** @enum {string} */
            kind: "cost" | "cost-written-off";
            /** @example MUG-BLUE */
            itemId: string;
            quantity: number;
        };
        FinanceEventPage: {
            items: components["schemas"]["FinanceEvent"][];
            nextCursor: string | null;
        };
        FinanceEvent: {
            reference: string;
            /** @enum {string} */
            kind: "sale" | "refund" | "adjustment" | "payment-captured" | "payment-refunded" | "stock-receipt" | "stock-write-off" | "stock-correction" | "cost-of-sale" | "cost-of-refund";
            transactionId: string;
            document: string;
            channel: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            businessDate: string;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            correlationId: string;
            lines: components["schemas"]["FinanceLine"][];
            /** @enum {string} */
            state: "pending" | "posted" | "nothing-to-post" | "exception";
            /**
             * Format: date
             * @description Where the entry stands if the business date's own period was closed; null where it stands on the business date.
             * @example 2026-11-21
             */
            postingDate: string | null;
            /** @description Units whose cost is not known yet: posted apart once it is. Null when there are none. */
            uncosted: components["schemas"]["CostedUnits"][] | null;
            /** @description The journal entry, once posted. */
            entryId: string | null;
            /** @description Why it is an exception, or why the last attempt failed. */
            problem: {
                kind: string;
                detail: string;
            } | null;
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            recordedAt: string;
        };
        FinanceRetried: {
            retried: number;
        };
        FinanceRetry: {
            /** @description Left out: all of the given kind. */
            references?: string[];
            /** @example period-closed */
            problemKind?: string;
        };
        LedgerSummary: {
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @description Without gift cards. */
            sales: number;
            /** @description Gift cards sold: a liability, not revenue. */
            giftCards: number;
            /** @description Positive; refunded gift cards included. */
            refunds: number;
            /** @description Signed. */
            adjustments: number;
            /** @description sales + giftCards − refunds + adjustments */
            net: number;
            balanced: boolean;
            entries: number;
            /** @description Sales, refunds and adjustments known here, posted or not. */
            recorded: number;
            /** @description Events not posted yet: wait for 0 before comparing. */
            pending: number;
            /** @description Events that could not be posted. */
            exceptions: number;
        };
        ReconciliationPage: {
            items: components["schemas"]["Difference"][];
            nextCursor: string | null;
            /** @description How many documents this page compared. */
            checked: number;
        };
        Difference: {
            /** @enum {string} */
            kind: "entry-missing" | "entry-amount-differs" | "entry-date-differs" | "entry-without-sale" | "cost-missing" | "refunds-exceed-sale" | "return-without-sale" | "entry-without-event" | "not-posted" | "payment-missing" | "payment-amount-differs" | "captured-without-sale" | "payment-without-order" | "authorization-left-open" | "stock-without-document" | "document-without-stock" | "fact-differs" | "reservation-left-open" | "sales-order-left-open" | "sales-order-missing" | "movement-without-entry" | "entry-without-movement";
            /** @description The order, return or payment reference. */
            transactionId: string;
            document: string | null;
            channel: string;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /**
             * @description Minor units of the currency: 1250 is 12.50 in GBP, 1250 in JPY, 1.250 in KWD.
             * @example 1250
             */
            expected: number;
            /**
             * @description Minor units of the currency: 1250 is 12.50 in GBP, 1250 in JPY, 1.250 in KWD.
             * @example 1250
             */
            found: number;
            detail: string;
            /** @description Of differences in stock: what the document says and what moved or is kept; of a movement that the books never heard of, what moved and nothing. `expected` and `found` are their value at today's cost, zero where none is known. */
            units?: {
                /** @example MUG-BLUE */
                itemId: string;
                /** @example WH-1 */
                locationId: string;
                expected: number;
                found: number;
            };
        };
        PostingRulePage: {
            items: components["schemas"]["PostingRule"][];
            nextCursor: string | null;
        };
        PostingRule: {
            /** @enum {string} */
            event: "sale" | "refund" | "adjustment" | "payment-captured" | "payment-refunded" | "stock-receipt" | "stock-write-off" | "stock-correction" | "cost-of-sale" | "cost-of-refund";
            /** @enum {string} */
            line: "goods" | "service" | "gift-card" | "tax" | "discount" | "difference" | "tender-card" | "tender-cash" | "tender-gift-card" | "cost" | "cost-written-off";
            debit: string;
            credit: string;
            /** @enum {string} */
            measure?: "sales" | "giftCards" | "refunds" | "adjustments";
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
        FinanceLineRequest: {
            /** @enum {string} */
            kind: "goods" | "service" | "gift-card" | "tax" | "discount" | "difference" | "tender-card" | "tender-cash" | "tender-gift-card" | "cost" | "cost-written-off";
            /**
             * @description Minor units; negative reverses the rule's direction.
             * @example 1250
             */
            amount: number;
            memo?: string;
        };
        CostedUnitsRequest: {
            /** @enum {string} */
            kind: "cost" | "cost-written-off";
            /** @example MUG-BLUE */
            itemId: string;
            quantity: number;
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
    listFinanceEvents: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only the event with this reference. */
                reference?: string;
                /** @description Only events of this transaction. */
                transactionId?: string;
                /** @description Only events of this channel. */
                channel?: string;
                /** @description Only events of this kind. */
                kind?: "sale" | "refund" | "adjustment" | "payment-captured" | "payment-refunded" | "stock-receipt" | "stock-write-off" | "stock-correction" | "cost-of-sale" | "cost-of-refund";
                /** @description Only events in this state of posting. */
                state?: "pending" | "posted" | "nothing-to-post" | "exception";
                /** @description Business date on or after. */
                from?: string;
                /** @description Business date before. */
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
            /** @description A page of events. */
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
                    "application/json": components["schemas"]["FinanceEventPage"];
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
    recordFinanceEvents: {
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
                 *       "events": [
                 *         {
                 *           "reference": "ADJ-1001",
                 *           "kind": "adjustment",
                 *           "transactionId": "ADJ-1001",
                 *           "document": "ADJ-1001",
                 *           "channel": "back-office",
                 *           "businessDate": "2026-11-21",
                 *           "currency": "GBP",
                 *           "correlationId": "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
                 *           "lines": [
                 *             {
                 *               "kind": "difference",
                 *               "amount": -250
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewFinanceEvents"];
            };
        };
        responses: {
            /** @description One result per event, in order. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceEventResults"];
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
    retryFinanceEvents: {
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
                 *       "problemKind": "period-closed"
                 *     }
                 */
                "application/json": components["schemas"]["FinanceRetry"];
            };
        };
        responses: {
            /** @description How many are pending again. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceRetried"];
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
    getLedgerSummary: {
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
                 *       "from": "2026-11-01",
                 *       "to": "2026-12-01",
                 *       "currency": "GBP"
                 *     }
                 */
                "application/json": {
                    channel?: string;
                    /**
                     * Format: date
                     * @description Business date on or after.
                     * @example 2026-11-21
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @description Business date before.
                     * @example 2026-11-21
                     */
                    to?: string;
                    /** @description Only these documents, by the channel's own numbers. */
                    documents?: string[];
                    /** @description The channel's own number begins with this. */
                    documentPrefix?: string;
                    /**
                     * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
                     * @default GBP
                     * @example GBP
                     */
                    currency?: string;
                };
            };
        };
        responses: {
            /** @description The totals. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerSummary"];
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
    reconcile: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Business date on or after; since ever unless stated. What was recorded since then counts too, whatever its own date. */
                from?: string;
                /** @description Business date before; for ever unless stated. */
                to?: string;
                /** @description Only documents of this channel. */
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
            /** @description The differences of this part of the window. */
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
                    "application/json": components["schemas"]["ReconciliationPage"];
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
    listPostingRules: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only rules for this kind of event. */
                event?: "sale" | "refund" | "adjustment" | "payment-captured" | "payment-refunded" | "stock-receipt" | "stock-write-off" | "stock-correction" | "cost-of-sale" | "cost-of-refund";
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
            /** @description A page of rules, by event and line. */
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
                    "application/json": components["schemas"]["PostingRulePage"];
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
}
