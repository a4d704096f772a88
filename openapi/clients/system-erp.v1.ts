// Generated from the contract of system/erp@v1 by `npx tierline openapi`. Do not edit.
import type { ClientDescriptor } from "@tierline/kernel/client/client";

export const systemErp: ClientDescriptor<operations> = {
  "api": "system/erp",
  "basePath": "/system/erp/v1",
  "routes": {
    "listItems": {
      "method": "get",
      "path": "/items",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "getItem": {
      "method": "get",
      "path": "/items/{itemId}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "importItems": {
      "method": "put",
      "path": "/items",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "listPrices": {
      "method": "get",
      "path": "/prices",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "getPrices": {
      "method": "post",
      "path": "/prices/lookup",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "getCosts": {
      "method": "post",
      "path": "/costs/lookup",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "listLocations": {
      "method": "get",
      "path": "/locations",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "putLocation": {
      "method": "put",
      "path": "/locations/{locationId}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "listStockValuation": {
      "method": "get",
      "path": "/stock-valuation",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "listStockLevels": {
      "method": "get",
      "path": "/stock-levels",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "postStockMovements": {
      "method": "put",
      "path": "/stock-movements",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "postStockTransfer": {
      "method": "put",
      "path": "/stock-transfers/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "postStockCount": {
      "method": "put",
      "path": "/stock-counts/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "putCustomer": {
      "method": "put",
      "path": "/customers/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "getCustomer": {
      "method": "get",
      "path": "/customers/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "listAccounts": {
      "method": "get",
      "path": "/accounts",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "postSalesOrder": {
      "method": "put",
      "path": "/sales-orders/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "getSalesOrder": {
      "method": "get",
      "path": "/sales-orders/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "amendSalesOrder": {
      "method": "put",
      "path": "/sales-orders/{reference}/amendment",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "cancelSalesOrder": {
      "method": "put",
      "path": "/sales-orders/{reference}/cancellation",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "listSalesOrders": {
      "method": "get",
      "path": "/sales-orders",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "lookupSalesOrders": {
      "method": "post",
      "path": "/sales-orders/lookup",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "postDelivery": {
      "method": "put",
      "path": "/deliveries/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "getDelivery": {
      "method": "get",
      "path": "/deliveries/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "listDeliveries": {
      "method": "get",
      "path": "/deliveries",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "postCreditNote": {
      "method": "put",
      "path": "/credit-notes/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "getCreditNote": {
      "method": "get",
      "path": "/credit-notes/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "listCreditNotes": {
      "method": "get",
      "path": "/credit-notes",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "postJournalEntries": {
      "method": "put",
      "path": "/journal-entries",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "listJournalEntries": {
      "method": "get",
      "path": "/journal-entries",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "lookupJournalEntries": {
      "method": "post",
      "path": "/journal-entries/lookup",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 5000
    },
    "summarizeJournal": {
      "method": "post",
      "path": "/journal-entries/summary",
      "idempotent": false,
      "needsKey": false,
      "deadlineMs": 15000
    },
    "listPeriods": {
      "method": "get",
      "path": "/periods",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "closePeriod": {
      "method": "put",
      "path": "/periods/{periodId}/closure",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "reopenPeriod": {
      "method": "delete",
      "path": "/periods/{periodId}/closure",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 3000
    },
    "getPosting": {
      "method": "get",
      "path": "/postings/{kind}/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "getBackendHealth": {
      "method": "get",
      "path": "/health",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "getCapabilities": {
      "method": "get",
      "path": "/capabilities",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 2000
    },
    "listMigrations": {
      "method": "get",
      "path": "/migrations",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "getMigration": {
      "method": "get",
      "path": "/migrations/{domain}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "moveDomain": {
      "method": "put",
      "path": "/migrations/{domain}/stage",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "retryMirroredWrites": {
      "method": "put",
      "path": "/migrations/{domain}/refused-writes/retry",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "startParityReport": {
      "method": "post",
      "path": "/migrations/{domain}/parity-reports",
      "idempotent": true,
      "needsKey": true,
      "deadlineMs": 10000
    },
    "listParityReports": {
      "method": "get",
      "path": "/migrations/{domain}/parity-reports",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "getParityReport": {
      "method": "get",
      "path": "/migrations/{domain}/parity-reports/{reportId}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "listMigrationLog": {
      "method": "get",
      "path": "/migration-log",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    },
    "getCrossReference": {
      "method": "get",
      "path": "/cross-references/{kind}/{reference}",
      "idempotent": true,
      "needsKey": false,
      "deadlineMs": 10000
    }
  }
};

export interface paths {
    "/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List items, oldest change first
         * @description Pages of items ordered by the time of their last change. Poll with `changedSince` a little before the latest `changedAt` seen: a change that commits late may carry an earlier time.
         */
        get: operations["listItems"];
        /**
         * Create or update up to 1,000 items
         * @description Each item is created or brought to the given state. A repeat changes nothing. An item may occur once.
         */
        put: operations["importItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one item
         * @description Read one item
         */
        get: operations["getItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List prices by item
         * @description List prices by item
         */
        get: operations["listPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prices/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prices and item facts for many items at once
         * @description A read, sent as POST because the list of items may be long. Items that do not exist are named in `unknown`.
         */
        post: operations["getPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/costs/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unit costs for many items at once
         * @description A read, sent as POST because the list may be long. Items without a known cost in this currency are left out.
         */
        post: operations["getCosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List warehouses and stores
         * @description List warehouses and stores
         */
        get: operations["listLocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locations/{locationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or change a location
         * @description Create or change a location
         */
        put: operations["putLocation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-valuation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List quantity and value of stock
         * @description List quantity and value of stock
         */
        get: operations["listStockValuation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List quantities by item and location
         * @description Poll with `changedSince` a little before the latest `changedAt` seen: a change that commits late may carry an earlier time.
         */
        get: operations["listStockLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Post up to 500 movements of financial stock
         * @description Applied in the order given. Units out leave at the moving average; the journal is posted apart, by finance.
         */
        put: operations["postStockMovements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-transfers/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move stock from one location to another
         * @description All lines or none; what moves keeps its value. Idempotent on the reference.
         */
        put: operations["postStockTransfer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-counts/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring stock to what was counted
         * @description All lines or none. Idempotent on the reference: a repeat answers with the differences of the first time.
         */
        put: operations["postStockCount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one customer
         * @description Read one customer
         */
        get: operations["getCustomer"];
        /**
         * Find or create a customer
         * @description Finds the customer by the channel's reference or creates it; name and country given here replace the known ones.
         */
        put: operations["putCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the chart of accounts
         * @description List the chart of accounts
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales-orders/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a sales order by the caller's reference
         * @description Read a sales order by the caller's reference
         */
        get: operations["getSalesOrder"];
        /**
         * Post a sales order
         * @description Idempotent on the reference: the same order again answers as the first time; another order under the same reference is a conflict. A customer with a reference is found or created on the way.
         */
        put: operations["postSalesOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales-orders/{reference}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the lines of a sales order
         * @description The lines given replace those of the order. A conflict when the order has another revision than the caller has seen, is cancelled, or goods of it were delivered; the same amendment again changes nothing.
         */
        put: operations["amendSalesOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales-orders/{reference}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cancel a sales order
         * @description A repeat changes nothing and keeps the first reason. A conflict once goods of it were delivered.
         */
        put: operations["cancelSalesOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sales orders in the order they were posted
         * @description List sales orders in the order they were posted
         */
        get: operations["listSalesOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales-orders/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find up to 200 sales orders by their references
         * @description How they stand, without lines and deliveries. A read, sent as POST because the list may be long. References without an order are left out.
         */
        post: operations["lookupSalesOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery by the caller's reference
         * @description Read a delivery by the caller's reference
         */
        get: operations["getDelivery"];
        /**
         * Post a delivery
         * @description Takes the goods out of financial stock and notes them on the order. Idempotent on the reference. A conflict when more is delivered than is left of a line, or the order is cancelled.
         */
        put: operations["postDelivery"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries in the order they were posted
         * @description List deliveries in the order they were posted
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
    "/credit-notes/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a credit note by the caller's reference
         * @description Read a credit note by the caller's reference
         */
        get: operations["getCreditNote"];
        /**
         * Post a credit note
         * @description Idempotent on the reference, as for sales orders.
         */
        put: operations["postCreditNote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credit notes in the order they were posted
         * @description List credit notes in the order they were posted
         */
        get: operations["listCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List journal entries in the order they were posted
         * @description List journal entries in the order they were posted
         */
        get: operations["listJournalEntries"];
        /**
         * Post up to 500 journal entries
         * @description Each entry is accepted, known already (`duplicate`) or rejected: `unbalanced`, `period-closed`, `conflict` (the reference is taken by other content), `not-found` (an account). A rejected entry does not stop the others; all that are accepted are posted in one transaction.
         */
        put: operations["postJournalEntries"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-entries/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find up to 500 entries by their references
         * @description A read, sent as POST because the list may be long. References without an entry are left out.
         */
        post: operations["lookupJournalEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-entries/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Total the journal by kind of entry and account
         * @description A read, sent as POST because the list of documents may be long.
         */
        post: operations["summarizeJournal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounting periods
         * @description List accounting periods
         */
        get: operations["listPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/periods/{periodId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Close a period
         * @description Waits for postings under way; afterwards every posting dated in the period is refused. A repeat changes nothing.
         */
        put: operations["closePeriod"];
        post?: never;
        /**
         * Reopen a period
         * @description Reopen a period
         */
        delete: operations["reopenPeriod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{kind}/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what became of a posting
         * @description Ask what became of a posting
         */
        get: operations["getPosting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask the books whether they answer
         * @description Ask the books whether they answer
         */
        get: operations["getBackendHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what these books can do
         * @description An operation that is not available answers with the problem `unsupported`.
         */
        get: operations["getCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show where every domain stands
         * @description Show where every domain stands
         */
        get: operations["listMigrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migrations/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show where a domain stands
         * @description Show where a domain stands
         */
        get: operations["getMigration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migrations/{domain}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lead a domain one step on, or back
         * @description `shadow`: the new backend follows. `canary`: a share begins in it. `cut-over`: it serves. `rolled-back`: the old one serves again. `single`: the move ends on the backend that serves. A conflict when the step does not follow from the stage, when the copy is not done, when parity is not shown (unless overridden with a reason), or when the version is another one.
         */
        put: operations["moveDomain"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migrations/{domain}/refused-writes/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Offer refused writes to the backend again
         * @description Offer refused writes to the backend again
         */
        put: operations["retryMirroredWrites"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migrations/{domain}/parity-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List parity reports, latest first
         * @description List parity reports, latest first
         */
        get: operations["listParityReports"];
        put?: never;
        /**
         * Have both backends compared
         * @description Made in the background: read it until it is done.
         */
        post: operations["startParityReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migrations/{domain}/parity-reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a parity report
         * @description Read a parity report
         */
        get: operations["getParityReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migration-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the steps that were made, latest first
         * @description List the steps that were made, latest first
         */
        get: operations["listMigrationLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cross-references/{kind}/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the number of one posting in each backend
         * @description Find the number of one posting in each backend
         */
        get: operations["getCrossReference"];
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
        ItemPage: {
            items: components["schemas"]["Item"][];
            nextCursor: string | null;
        };
        Item: components["schemas"]["Product"] & {
            cost: {
                /**
                 * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
                 * @example GBP
                 */
                currency: string;
                /**
                 * @description Decimal string, at most six places.
                 * @example 1.10
                 */
                unitCost: string;
            } | null;
            prices: components["schemas"]["ItemPrice"][];
        };
        ItemPrice: {
            /** @example standard */
            priceList: string;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /**
             * @description Decimal string, at most six places.
             * @example 2.55
             */
            unitPrice: string;
        };
        Product: {
            /** @example MUG-BLUE */
            itemId: string;
            description: string;
            /** @enum {string} */
            kind: "goods" | "service" | "gift-card";
            stocked: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            changedAt: string;
        };
        ItemImportResult: {
            results: {
                /** @example MUG-BLUE */
                itemId: string;
                /** @enum {string} */
                status: "created" | "updated" | "unchanged";
            }[];
        };
        ItemImport: {
            items: components["schemas"]["NewItem"][];
        };
        NewItem: {
            /** @example MUG-BLUE */
            itemId: string;
            description: string;
            /** @enum {string} */
            kind: "goods" | "service" | "gift-card";
            stocked: boolean;
            /** @description Left out: the known cost stays. */
            cost?: {
                /**
                 * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
                 * @example GBP
                 */
                currency: string;
                /**
                 * @description Decimal string, at most six places.
                 * @example 1.10
                 */
                unitCost: string;
            };
            /** @description Adds or replaces these; others stay. */
            prices?: components["schemas"]["ItemPriceRequest"][];
        };
        PricePage: {
            items: components["schemas"]["PriceListEntry"][];
            nextCursor: string | null;
        };
        PriceListEntry: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example standard */
            priceList: string;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /**
             * @description Decimal string, at most six places.
             * @example 2.55
             */
            unitPrice: string;
        };
        PriceLookupResult: {
            /** @example standard */
            priceList: string;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            items: components["schemas"]["PricedItem"][];
            unknown: string[];
        };
        PricedItem: {
            /** @example MUG-BLUE */
            itemId: string;
            description: string;
            /** @enum {string} */
            kind: "goods" | "service" | "gift-card";
            stocked: boolean;
            /**
             * @description Null where the list has no price for the item.
             * @example 2.55
             */
            unitPrice: string | null;
        };
        PriceLookup: {
            itemIds: string[];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /**
             * @default standard
             * @example standard
             */
            priceList?: string;
        };
        CostLookupResult: {
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            costs: {
                /** @example MUG-BLUE */
                itemId: string;
                /**
                 * @description Decimal string, at most six places.
                 * @example 1.10
                 */
                unitCost: string;
            }[];
        };
        CostLookup: {
            itemIds: string[];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
        };
        LocationPage: {
            items: components["schemas"]["Location"][];
            nextCursor: string | null;
        };
        Location: {
            /** @example WH-1 */
            locationId: string;
            name: string;
            /** @enum {string} */
            kind: "warehouse" | "store";
            /** @enum {string} */
            fulfillment: "automatic" | "manual";
        };
        LocationDetails: {
            name: string;
            /** @enum {string} */
            kind: "warehouse" | "store";
            /** @enum {string} */
            fulfillment: "automatic" | "manual";
        };
        StockValuePage: {
            items: components["schemas"]["StockValue"][];
            nextCursor: string | null;
        };
        StockValue: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            quantity: number;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @description Minor units. */
            value: number;
            /**
             * @description Null while the quantity is zero or less.
             * @example 1.10
             */
            averageCost: string | null;
        };
        StockLevelPage: {
            items: components["schemas"]["StockLevel"][];
            nextCursor: string | null;
        };
        StockLevel: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            quantity: number;
            /**
             * Format: date-time
             * @description When the books last saw it change.
             * @example 2026-11-21T09:30:00Z
             */
            changedAt: string;
        };
        StockPostingResults: {
            results: {
                reference: string;
                /** @enum {string} */
                status: "accepted" | "duplicate" | "rejected";
                problem?: components["schemas"]["EntryProblem"];
                /** @description Minor units: by how much the value of stock changed. */
                value?: number;
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
        StockPostings: {
            movements: components["schemas"]["StockPosting"][];
        };
        StockPosting: {
            /** @description Unique; a repeat changes nothing. */
            reference: string;
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            /** @description Units in (positive) or out (negative). */
            quantity: number;
            /**
             * @description Cost of units that come in; left out, they come in at the present average, else the item's cost, else nothing.
             * @example 1.10
             */
            unitCost?: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            date: string;
            correlationId: string;
        };
        StockTransferReceipt: {
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
            /** @description True when this reference had been posted before. */
            duplicate: boolean;
        };
        NewStockTransfer: {
            /** @example WH-1 */
            fromLocationId: string;
            /** @example WH-1 */
            toLocationId: string;
            /** @description Each item once. */
            lines: components["schemas"]["StockTransferLine"][];
            /**
             * Format: date
             * @example 2026-11-21
             */
            date: string;
            correlationId: string;
        };
        StockTransferLine: {
            /** @example MUG-BLUE */
            itemId: string;
            quantity: number;
        };
        StockCountReceipt: {
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
            /** @description True when this reference had been posted before. */
            duplicate: boolean;
            lines: components["schemas"]["StockCountDifference"][];
        };
        StockCountDifference: {
            /** @example MUG-BLUE */
            itemId: string;
            before: number;
            counted: number;
            difference: number;
        };
        NewStockCount: {
            /** @example WH-1 */
            locationId: string;
            /** @description Each item once. */
            lines: components["schemas"]["StockCountLine"][];
            reason: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            date: string;
            correlationId: string;
        };
        StockCountLine: {
            /** @example MUG-BLUE */
            itemId: string;
            counted: number;
        };
        CustomerAccount: {
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            customerNumber: string;
            reference: string;
            name: string | null;
            country: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            createdAt: string;
        };
        CustomerDetails: {
            name?: string;
            country?: string;
        };
        AccountPage: {
            items: components["schemas"]["Account"][];
            nextCursor: string | null;
        };
        Account: {
            /** @example 4000 */
            account: string;
            name: string;
            /** @enum {string} */
            type: "asset" | "liability" | "equity" | "revenue" | "expense";
        };
        SalesOrderReceipt: {
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /** @enum {string} */
            state: "open" | "cancelled";
            /** @description 1 when posted; one more with every amendment. */
            revision: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
            /** @description True when this reference had been posted before. */
            duplicate: boolean;
        };
        NewSalesOrder: {
            channel: string;
            /** @description The channel's own number of the order or return. */
            channelNumber: string;
            customer: components["schemas"]["CustomerRequest"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example WH-1 */
            locationId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            date: string;
            lines: components["schemas"]["DocumentLineRequest"][];
            /**
             * @description Sum of the lines' amounts.
             * @example 1250
             */
            total: number;
            correlationId: string;
        };
        /** @description Without a reference: a guest. */
        Customer: {
            /** @description The channel's customer number; left out for a guest. */
            reference?: string;
            name?: string;
            country?: string;
        };
        DocumentLine: {
            lineNumber: number;
            /** @example MUG-BLUE */
            itemId: string;
            quantity: number;
            /**
             * @description Decimal string, at most six places.
             * @example 2.55
             */
            unitPrice: string;
            /**
             * @description quantity × unitPrice, rounded half away from zero.
             * @example 1250
             */
            amount: number;
        };
        SalesOrder: {
            channel: string;
            /** @description The channel's own number of the order or return. */
            channelNumber: string;
            customer: components["schemas"]["Customer"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example WH-1 */
            locationId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            date: string;
            lines: components["schemas"]["DocumentLine"][];
            /**
             * @description Sum of the lines' amounts.
             * @example 1250
             */
            total: number;
            correlationId: string;
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /** @enum {string} */
            state: "open" | "cancelled";
            cancelReason: string | null;
            /** @description 1 when posted; one more with every amendment. */
            revision: number;
            /** @enum {string} */
            delivered: "none" | "partly" | "fully";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
        };
        Amendment: {
            lines: components["schemas"]["DocumentLineRequest"][];
            /**
             * @description Sum of the lines' amounts.
             * @example 1250
             */
            total: number;
            /** @description The revision that the caller has seen. */
            expectedRevision: number;
        };
        Cancellation: {
            reason: string;
        };
        SalesOrderPage: {
            items: components["schemas"]["SalesOrderHeader"][];
            nextCursor: string | null;
        };
        SalesOrderHeader: {
            channel: string;
            /** @description The channel's own number of the order or return. */
            channelNumber: string;
            customer: components["schemas"]["Customer"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example WH-1 */
            locationId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            date: string;
            /**
             * @description Sum of the lines' amounts.
             * @example 1250
             */
            total: number;
            correlationId: string;
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /** @enum {string} */
            state: "open" | "cancelled";
            cancelReason: string | null;
            /** @description 1 when posted; one more with every amendment. */
            revision: number;
            /** @enum {string} */
            delivered: "none" | "partly" | "fully";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
        };
        SalesOrderLookupResult: {
            orders: components["schemas"]["SalesOrderStanding"][];
        };
        SalesOrderStanding: {
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            channel: string;
            /** @enum {string} */
            state: "open" | "cancelled";
            /** @description 1 when posted; one more with every amendment. */
            revision: number;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /**
             * @description Sum of the lines' amounts.
             * @example 1250
             */
            total: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
        };
        SalesOrderLookup: {
            references: string[];
        };
        DeliveryReceipt: {
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
            /** @description True when this reference had been posted before. */
            duplicate: boolean;
        };
        NewDelivery: {
            salesOrderReference: string;
            /**
             * @description Where the goods left from.
             * @example WH-1
             */
            locationId: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            date: string;
            lines: components["schemas"]["DeliveryLine"][];
            correlationId: string;
        };
        DeliveryLine: {
            /** @description The line of the order. */
            lineNumber: number;
            quantity: number;
        };
        Delivery: components["schemas"]["NewDelivery"] & {
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
        };
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            nextCursor: string | null;
        };
        CreditNoteReceipt: {
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
            /** @description True when this reference had been posted before. */
            duplicate: boolean;
        };
        NewCreditNote: {
            channel: string;
            /** @description The channel's own number of the order or return. */
            channelNumber: string;
            customer: components["schemas"]["Customer"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example WH-1 */
            locationId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            date: string;
            lines: components["schemas"]["DocumentLine"][];
            /**
             * @description Sum of the lines' amounts.
             * @example 1250
             */
            total: number;
            correlationId: string;
            /** @description Null for a return without its order. */
            salesOrderReference: string | null;
            /** @description Goods that go back into stock, with the credit or not at all. */
            returnedStock?: components["schemas"]["ReturnedStock"][];
        };
        ReturnedStock: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            quantity: number;
        };
        CreditNote: components["schemas"]["NewCreditNote"] & {
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
        };
        CreditNotePage: {
            items: components["schemas"]["CreditNoteHeader"][];
            nextCursor: string | null;
        };
        CreditNoteHeader: {
            channel: string;
            /** @description The channel's own number of the order or return. */
            channelNumber: string;
            customer: components["schemas"]["Customer"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example WH-1 */
            locationId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            date: string;
            /**
             * @description Sum of the lines' amounts.
             * @example 1250
             */
            total: number;
            correlationId: string;
            /** @description Null for a return without its order. */
            salesOrderReference: string | null;
            reference: string;
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
        };
        JournalResults: {
            results: {
                reference: string;
                /** @enum {string} */
                status: "accepted" | "duplicate" | "rejected";
                problem?: components["schemas"]["EntryProblem"];
                /**
                 * @description The number the books gave the document; opaque.
                 * @example SO-1042
                 */
                entryId?: string;
            }[];
        };
        JournalEntries: {
            entries: components["schemas"]["NewJournalEntryRequest"][];
        };
        NewJournalEntry: {
            /** @description Unique in the journal; a repeat with the same content changes nothing. */
            reference: string;
            /** @description The channel's number of the order, return or adjustment it comes from. */
            document: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            date: string;
            /** @example sale */
            kind: string;
            channel: string;
            correlationId: string;
            memo?: string;
            lines: components["schemas"]["JournalLine"][];
        };
        JournalLine: {
            /** @example 4000 */
            account: string;
            /**
             * @description Minor units, not negative.
             * @default 0
             * @example 1250
             */
            debit?: number;
            /**
             * @description Minor units, not negative.
             * @default 0
             * @example 1250
             */
            credit?: number;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example MUG-BLUE */
            itemId?: string;
            memo?: string;
        };
        JournalPage: {
            items: components["schemas"]["JournalEntry"][];
            nextCursor: string | null;
        };
        JournalEntry: components["schemas"]["NewJournalEntry"] & {
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            entryId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string;
        };
        JournalLookupResult: {
            entries: components["schemas"]["JournalEntry"][];
        };
        JournalLookup: {
            references: string[];
        };
        JournalSummary: {
            totals: components["schemas"]["JournalTotal"][];
            entries: number;
            /** @description Debits equal credits in every currency. */
            balanced: boolean;
        };
        JournalTotal: {
            /** @example sale */
            kind: string;
            /** @example 4000 */
            account: string;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @description Minor units, not negative. */
            debit: number;
            /** @description Minor units, not negative. */
            credit: number;
        };
        JournalSelection: {
            /** @description Only the entry with this reference. */
            reference?: string;
            /** @description The document's number begins with this. */
            documentPrefix?: string;
            /** @description Only entries that follow from the request with this correlation. */
            correlationId?: string;
            /** @description Only entries of this channel. */
            channel?: string;
            /**
             * @description Only entries of this kind.
             * @example sale
             */
            kind?: string;
            /**
             * @description Entries that touch this account.
             * @example 4000
             */
            account?: string;
            /**
             * Format: date
             * @description Dated on or after.
             * @example 2026-11-21
             */
            from?: string;
            /**
             * Format: date
             * @description Dated before.
             * @example 2026-11-21
             */
            to?: string;
            /** @description Only entries of these documents. */
            documents?: string[];
        };
        PeriodPage: {
            items: components["schemas"]["Period"][];
            nextCursor: string | null;
        };
        Period: {
            /** @example 2026-11 */
            periodId: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            from: string;
            /**
             * Format: date
             * @description First day that is no longer in the period.
             * @example 2026-11-21
             */
            to: string;
            /** @enum {string} */
            state: "open" | "closed";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            changedAt: string | null;
        };
        Posting: {
            /** @enum {string} */
            kind: "sales-order" | "credit-note" | "delivery" | "stock-movement" | "stock-transfer" | "stock-count" | "journal-entry";
            reference: string;
            /**
             * @description `unfinished`: begun, and its outcome is not known yet; post it again to settle it.
             * @enum {string}
             */
            state: "posted" | "unfinished";
            /**
             * @description The number the books gave the document; opaque.
             * @example SO-1042
             */
            number: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            postedAt: string | null;
        };
        BackendHealth: {
            /** @enum {string} */
            state: "up" | "down";
            detail: string | null;
            /** @description What these books can keep. */
            domains: ("items" | "stock" | "customers" | "sales-orders" | "credit-notes" | "finance")[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            checkedAt: string;
            backends: components["schemas"]["BackendState"][];
        };
        BackendState: {
            /**
             * @description What the installation calls these books.
             * @example books
             */
            name: string;
            /** @enum {string} */
            state: "up" | "down";
            /** @description The way to the books; null where nothing stands between. */
            way: {
                /** @enum {string} */
                breaker: "closed" | "open" | "half-open";
                running: number;
                /** @description Calls that wait for their turn, the urgent ones first. */
                queued: number;
                /** @description Calls at once; fewer while the books are spared. */
                concurrency: number;
                /**
                 * Format: date-time
                 * @description The books asked to be left alone until then.
                 * @example 2026-11-21T09:30:00Z
                 */
                pausedUntil: string | null;
                /**
                 * Format: date-time
                 * @description End of the maintenance window that is open.
                 * @example 2026-11-21T09:30:00Z
                 */
                maintenanceUntil: string | null;
                /** @description Milliseconds that calls of each urgency waited for their turn lately, on average. */
                waitedMs: {
                    /** @description Postings of orders, returns and stock, and prices at a checkout. */
                    critical: number;
                    /** @description Journal entries, and reads somebody waits for. */
                    normal: number;
                    /** @description Lists. */
                    browse: number;
                    /** @description Copies, mirrors and comparisons. */
                    background: number;
                };
                /** @description Calls since the start that went while less urgent ones waited. */
                preferred: number;
            } | null;
        };
        Capabilities: {
            capabilities: components["schemas"]["Capability"][];
        };
        Capability: {
            /** @example postSalesOrder */
            operationId: string;
            available: boolean;
            /** @description Why it is not available; null where it is. */
            reason: string | null;
        };
        Migrations: {
            migrations: components["schemas"]["Migration"][];
        };
        Migration: {
            /** @enum {string} */
            domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            /** @enum {string} */
            stage: "single" | "shadow" | "canary" | "cut-over" | "rolled-back";
            /** @description One more with every step. */
            version: number;
            /** @description The name that the configuration gives a backend; opaque. */
            oldBackend: string;
            /** @description The name that the configuration gives a backend; opaque. */
            newBackend: string | null;
            /** @description Answers lists and summaries, and takes what no canary leads elsewhere. */
            serving: string;
            canary: {
                /** @description Share, by a stable hash of the reference. */
                percentage?: number;
                /** @description Only these channels. */
                channels?: string[];
                /** @description Only these locations. */
                locations?: string[];
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            changedAt: string | null;
            changedBy: string | null;
            reason: string | null;
            mirror: components["schemas"]["MirrorQueue"][];
            backfill: {
                /** @enum {string} */
                state: "waiting" | "running" | "done";
                /** @description Which part of the domain is being copied, from 0. */
                part: number;
                /** @description Rows handed to the mirror so far. */
                copied: number;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00Z
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00Z
                 */
                startedAt: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00Z
                 */
                endedAt: string | null;
                /** @description What it waits for. */
                detail: string | null;
            } | null;
            reads: components["schemas"]["ReadComparison"][];
            /** @description The latest report that is done. */
            parity: {
                reportId: string;
                /** @enum {string} */
                state: "queued" | "running" | "done" | "failed";
                compared: number;
                equal: number;
                /** @description Percent that is equal, rounded down. */
                score: number | null;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00Z
                 */
                begunAt: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00Z
                 */
                endedAt: string | null;
            } | null;
            /** @description Operations of the domain that the new backend cannot do and the old one can. */
            lacking: string[];
        };
        MirrorQueue: {
            /** @description The backend that has to follow. */
            target: string;
            /** @description Done at the other backend, not yet here. */
            waiting: number;
            /** @description Begun at the other backend; its outcome is not known yet. */
            intended: number;
            /** @description Not taken; waits for a retry. */
            refused: number;
            /** @description Age of the oldest that is waiting or intended. */
            oldestSeconds: number | null;
            /** @description Taken within the last minute. */
            perMinute: number;
            /** @description Estimated from that; null where nothing moves. */
            drainSeconds: number | null;
        };
        ReadComparison: {
            operationId: string;
            equal: number;
            different: number;
            /** @description Differed while writes were still on their way. */
            lagging: number;
            failed: number;
            /** @description Not compared, because too many were waiting. */
            dropped: number;
            last: {
                field: string | null;
                old: string | null;
                new: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00Z
                 */
                at: string;
            }[];
        };
        MigrationStep: {
            /** @enum {string} */
            to: "single" | "shadow" | "canary" | "cut-over" | "rolled-back";
            /** @description With `canary`: who is in it. */
            canary?: {
                /** @description Share, by a stable hash of the reference. */
                percentage?: number;
                /** @description Only these channels. */
                channels?: string[];
                /** @description Only these locations. */
                locations?: string[];
            };
            reason?: string;
            /** @description Why the step is made although the gate is closed. */
            override?: string;
            expectedVersion?: number;
        };
        MirrorRetried: {
            retried: number;
        };
        ParityReport: {
            reportId: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            compared: number;
            equal: number;
            /** @description Percent that is equal, rounded down. */
            score: number | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            begunAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            endedAt: string | null;
            /** @enum {string} */
            domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            /** @description The name that the configuration gives a backend; opaque. */
            oldBackend: string;
            /** @description The name that the configuration gives a backend; opaque. */
            newBackend: string;
            requestedBy: string;
            /** @description Why it failed. */
            detail: string | null;
            /** @description Counts, units and amounts in minor units, of both sides. */
            totals: components["schemas"]["ParityTotal"][];
            /** @description The first 200. */
            differences: components["schemas"]["ParityDifference"][];
        };
        ParityTotal: {
            name: string;
            old: number;
            new: number;
        };
        ParityDifference: {
            /** @description The reference, item, or location and item. */
            key: string;
            /** @description Null: the whole row. */
            field: string | null;
            old: string | null;
            new: string | null;
            /** @enum {string} */
            cause: "not-mirrored-yet" | "refused" | "missing" | "only-in-the-new" | "differs";
            /** @description What the backend said that did not take it. */
            detail: string | null;
        };
        ParityReportPage: {
            items: components["schemas"]["ParityReportHeader"][];
            nextCursor: string | null;
        };
        ParityReportHeader: {
            reportId: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            compared: number;
            equal: number;
            /** @description Percent that is equal, rounded down. */
            score: number | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            begunAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            endedAt: string | null;
            /** @enum {string} */
            domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            /** @description The name that the configuration gives a backend; opaque. */
            oldBackend: string;
            /** @description The name that the configuration gives a backend; opaque. */
            newBackend: string;
            requestedBy: string;
        };
        MigrationLogPage: {
            items: components["schemas"]["MigrationLogEntry"][];
            nextCursor: string | null;
        };
        MigrationLogEntry: {
            /** @enum {string} */
            domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            /** @enum {string} */
            fromStage: "single" | "shadow" | "canary" | "cut-over" | "rolled-back";
            /** @enum {string} */
            toStage: "single" | "shadow" | "canary" | "cut-over" | "rolled-back";
            /** @description The name that the configuration gives a backend; opaque. */
            oldBackend: string;
            /** @description The name that the configuration gives a backend; opaque. */
            newBackend: string | null;
            canary: {
                /** @description Share, by a stable hash of the reference. */
                percentage?: number;
                /** @description Only these channels. */
                channels?: string[];
                /** @description Only these locations. */
                locations?: string[];
            } | null;
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            at: string;
            by: string;
            reason: string | null;
            override: string | null;
            parityScore: number | null;
        };
        CrossReference: {
            /** @enum {string} */
            kind: "sales-order" | "delivery" | "credit-note" | "stock-transfer" | "stock-count" | "journal-entry" | "customer";
            reference: string;
            numbers: {
                /** @description The name that the configuration gives a backend; opaque. */
                backend: string;
                /**
                 * @description The number the books gave the document; opaque.
                 * @example SO-1042
                 */
                number: string;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00Z
                 */
                seenAt: string;
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
        ItemPriceRequest: {
            /** @example standard */
            priceList: string;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /**
             * @description Decimal string, at most six places.
             * @example 2.55
             */
            unitPrice: string;
        };
        /** @description Without a reference: a guest. */
        CustomerRequest: {
            /** @description The channel's customer number; left out for a guest. */
            reference?: string;
            name?: string;
            country?: string;
        };
        DocumentLineRequest: {
            lineNumber: number;
            /** @example MUG-BLUE */
            itemId: string;
            quantity: number;
            /**
             * @description Decimal string, at most six places.
             * @example 2.55
             */
            unitPrice: string;
            /**
             * @description quantity × unitPrice, rounded half away from zero.
             * @example 1250
             */
            amount: number;
        };
        DeliveryLineRequest: {
            /** @description The line of the order. */
            lineNumber: number;
            quantity: number;
        };
        NewDeliveryRequest: {
            salesOrderReference: string;
            /**
             * @description Where the goods left from.
             * @example WH-1
             */
            locationId: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            date: string;
            lines: components["schemas"]["DeliveryLineRequest"][];
            correlationId: string;
        };
        ReturnedStockRequest: {
            /** @example MUG-BLUE */
            itemId: string;
            /** @example WH-1 */
            locationId: string;
            quantity: number;
        };
        NewCreditNoteRequest: {
            channel: string;
            /** @description The channel's own number of the order or return. */
            channelNumber: string;
            customer: components["schemas"]["CustomerRequest"];
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example WH-1 */
            locationId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00Z
             */
            date: string;
            lines: components["schemas"]["DocumentLineRequest"][];
            /**
             * @description Sum of the lines' amounts.
             * @example 1250
             */
            total: number;
            correlationId: string;
            /** @description Null for a return without its order. */
            salesOrderReference: string | null;
            /** @description Goods that go back into stock, with the credit or not at all. */
            returnedStock?: components["schemas"]["ReturnedStockRequest"][];
        };
        JournalLineRequest: {
            /** @example 4000 */
            account: string;
            /**
             * @description Minor units, not negative.
             * @default 0
             * @example 1250
             */
            debit?: number;
            /**
             * @description Minor units, not negative.
             * @default 0
             * @example 1250
             */
            credit?: number;
            /**
             * @description ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.
             * @example GBP
             */
            currency: string;
            /** @example MUG-BLUE */
            itemId?: string;
            memo?: string;
        };
        NewJournalEntryRequest: {
            /** @description Unique in the journal; a repeat with the same content changes nothing. */
            reference: string;
            /** @description The channel's number of the order, return or adjustment it comes from. */
            document: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            date: string;
            /** @example sale */
            kind: string;
            channel: string;
            correlationId: string;
            memo?: string;
            lines: components["schemas"]["JournalLineRequest"][];
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
    listItems: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only items changed at or after this moment. */
                changedSince?: string;
                /** @description Only items of this kind. */
                kind?: "goods" | "service" | "gift-card";
                /** @description Only items that are kept in stock, or only those that are not. */
                stocked?: boolean;
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
            /** @description A page of items. */
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
                    "application/json": components["schemas"]["ItemPage"];
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
    importItems: {
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
                 *       "items": [
                 *         {
                 *           "itemId": "MUG-BLUE",
                 *           "description": "Stoneware mug, blue",
                 *           "kind": "goods",
                 *           "stocked": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ItemImport"];
            };
        };
        responses: {
            /** @description What became of each item, in the order given. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemImportResult"];
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
    getItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example MUG-BLUE */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
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
    listPrices: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only prices of this list. */
                priceList?: string;
                /** @description Only prices in this currency (ISO 4217). */
                currency?: string;
                /** @description Only prices of this item. */
                itemId?: string;
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
            /** @description A page of prices. */
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
                    "application/json": components["schemas"]["PricePage"];
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
    getPrices: {
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
                 *       "itemIds": [
                 *         "MUG-BLUE"
                 *       ],
                 *       "currency": "GBP"
                 *     }
                 */
                "application/json": components["schemas"]["PriceLookup"];
            };
        };
        responses: {
            /** @description The items that exist, each once, ordered by item. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceLookupResult"];
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
    getCosts: {
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
                 *       "itemIds": [
                 *         "MUG-BLUE"
                 *       ],
                 *       "currency": "GBP"
                 *     }
                 */
                "application/json": components["schemas"]["CostLookup"];
            };
        };
        responses: {
            /** @description The known costs, ordered by item. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostLookupResult"];
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
    listLocations: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only locations of this kind. */
                kind?: "warehouse" | "store";
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
            /** @description A page of locations, by id. */
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
                    "application/json": components["schemas"]["LocationPage"];
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
    putLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example WH-1 */
                locationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Store, High Street",
                 *       "kind": "store",
                 *       "fulfillment": "automatic"
                 *     }
                 */
                "application/json": components["schemas"]["LocationDetails"];
            };
        };
        responses: {
            /** @description The location as it is now. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
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
    listStockValuation: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only this item. */
                itemId?: string;
                /** @description Only this location. */
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
            /** @description A page of values, by item and location. */
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
                    "application/json": components["schemas"]["StockValuePage"];
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
    listStockLevels: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only this item. */
                itemId?: string;
                /** @description Only this location. */
                locationId?: string;
                /** @description Only levels changed at or after this moment. */
                changedSince?: string;
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
                    "application/json": components["schemas"]["StockLevelPage"];
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
    postStockMovements: {
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
                 *       "movements": [
                 *         {
                 *           "reference": "wms/DEL-1001",
                 *           "itemId": "MUG-BLUE",
                 *           "locationId": "WH-1",
                 *           "quantity": 12,
                 *           "date": "2026-11-21",
                 *           "correlationId": "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["StockPostings"];
            };
        };
        responses: {
            /** @description What became of each movement, in the order given. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPostingResults"];
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
    postStockTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromLocationId": "WH-1",
                 *       "toLocationId": "STORE-1",
                 *       "lines": [
                 *         {
                 *           "itemId": "MUG-BLUE",
                 *           "quantity": 6
                 *         }
                 *       ],
                 *       "date": "2026-11-21",
                 *       "correlationId": "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7"
                 *     }
                 */
                "application/json": components["schemas"]["NewStockTransfer"];
            };
        };
        responses: {
            /** @description The transfer is in the books. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTransferReceipt"];
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
            /** @description The body does not follow the contract (`invalid`). The item is not known (`unknown-item`). */
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
    postStockCount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locationId": "STORE-1",
                 *       "lines": [
                 *         {
                 *           "itemId": "MUG-BLUE",
                 *           "counted": 19
                 *         }
                 *       ],
                 *       "reason": "Yearly count.",
                 *       "date": "2026-11-21",
                 *       "correlationId": "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7"
                 *     }
                 */
                "application/json": components["schemas"]["NewStockCount"];
            };
        };
        responses: {
            /** @description The count is in the books. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCountReceipt"];
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
            /** @description The body does not follow the contract (`invalid`). The item is not known (`unknown-item`). */
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
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAccount"];
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
    putCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Moreno",
                 *       "country": "United Kingdom"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerDetails"];
            };
        };
        responses: {
            /** @description The customer as it is now. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAccount"];
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
    listAccounts: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only accounts of this type. */
                type?: "asset" | "liability" | "equity" | "revenue" | "expense";
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
            /** @description A page of accounts, by code. */
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
                    "application/json": components["schemas"]["AccountPage"];
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
    getSalesOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sales order. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
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
    postSalesOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "web",
                 *       "channelNumber": "W-1001",
                 *       "customer": {
                 *         "name": "Ada Moreno"
                 *       },
                 *       "currency": "GBP",
                 *       "locationId": "WH-1",
                 *       "date": "2026-11-21T09:30:00Z",
                 *       "lines": [
                 *         {
                 *           "lineNumber": 1,
                 *           "itemId": "MUG-BLUE",
                 *           "quantity": 2,
                 *           "unitPrice": "6.95",
                 *           "amount": 1390
                 *         }
                 *       ],
                 *       "total": 1390,
                 *       "correlationId": "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7"
                 *     }
                 */
                "application/json": components["schemas"]["NewSalesOrder"];
            };
        };
        responses: {
            /** @description The order is in the books. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrderReceipt"];
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
            /** @description The body does not follow the contract (`invalid`). The item is not known (`unknown-item`). */
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
    amendSalesOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "lineNumber": 1,
                 *           "itemId": "MUG-BLUE",
                 *           "quantity": 1,
                 *           "unitPrice": "6.95",
                 *           "amount": 695
                 *         }
                 *       ],
                 *       "total": 695,
                 *       "expectedRevision": 1
                 *     }
                 */
                "application/json": components["schemas"]["Amendment"];
            };
        };
        responses: {
            /** @description The order as it is now. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrderReceipt"];
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
            /** @description The body does not follow the contract (`invalid`). The item is not known (`unknown-item`). */
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
    cancelSalesOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
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
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description The order is cancelled. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrderReceipt"];
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
    listSalesOrders: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only orders of this channel. */
                channel?: string;
                /** @description Only orders in this state. */
                state?: "open" | "cancelled";
                /** @description Order date on or after (UTC). */
                from?: string;
                /** @description Order date before (UTC). */
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
            /** @description A page of orders, without their lines. */
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
                    "application/json": components["schemas"]["SalesOrderPage"];
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
    lookupSalesOrders: {
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
                 *       "references": [
                 *         "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SalesOrderLookup"];
            };
        };
        responses: {
            /** @description The orders found, in the order they were posted. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrderLookupResult"];
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
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
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
    postDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "salesOrderReference": "W-1001",
                 *       "locationId": "WH-1",
                 *       "date": "2026-11-21",
                 *       "lines": [
                 *         {
                 *           "lineNumber": 1,
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "correlationId": "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7"
                 *     }
                 */
                "application/json": components["schemas"]["NewDeliveryRequest"];
            };
        };
        responses: {
            /** @description The delivery is in the books. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryReceipt"];
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
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only deliveries of this order. */
                salesOrderReference?: string;
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
            /** @description A page of deliveries. */
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
                    "application/json": components["schemas"]["DeliveryPage"];
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
    getCreditNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credit note. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNote"];
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
    postCreditNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "web",
                 *       "channelNumber": "WR-1001",
                 *       "customer": {
                 *         "name": "Ada Moreno"
                 *       },
                 *       "currency": "GBP",
                 *       "locationId": "WH-1",
                 *       "date": "2026-11-21T15:00:00Z",
                 *       "lines": [
                 *         {
                 *           "lineNumber": 1,
                 *           "itemId": "MUG-BLUE",
                 *           "quantity": 2,
                 *           "unitPrice": "6.95",
                 *           "amount": 1390
                 *         }
                 *       ],
                 *       "total": 1390,
                 *       "correlationId": "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
                 *       "salesOrderReference": "W-1001"
                 *     }
                 */
                "application/json": components["schemas"]["NewCreditNoteRequest"];
            };
        };
        responses: {
            /** @description The credit note is in the books. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNoteReceipt"];
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
            /** @description The body does not follow the contract (`invalid`). The item is not known (`unknown-item`). */
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
    listCreditNotes: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only credit notes of this channel. */
                channel?: string;
                /** @description Dated on or after (UTC). */
                from?: string;
                /** @description Dated before (UTC). */
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
            /** @description A page of credit notes, without their lines. */
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
                    "application/json": components["schemas"]["CreditNotePage"];
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
    listJournalEntries: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only the entry with this reference. */
                reference?: string;
                /** @description The document's number begins with this. */
                documentPrefix?: string;
                /** @description Only entries that follow from the request with this correlation. */
                correlationId?: string;
                /** @description Only entries of this channel. */
                channel?: string;
                /** @description Only entries of this kind. */
                kind?: string;
                /** @description Entries that touch this account. */
                account?: string;
                /** @description Dated on or after. */
                from?: string;
                /** @description Dated before. */
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
            /** @description A page of entries. */
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
                    "application/json": components["schemas"]["JournalPage"];
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
    postJournalEntries: {
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
                 *       "entries": [
                 *         {
                 *           "reference": "sale/W-1001",
                 *           "document": "W-1001",
                 *           "date": "2026-11-21",
                 *           "kind": "sale",
                 *           "channel": "web",
                 *           "correlationId": "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
                 *           "lines": [
                 *             {
                 *               "account": "1200",
                 *               "currency": "GBP",
                 *               "debit": 1390
                 *             },
                 *             {
                 *               "account": "4000",
                 *               "currency": "GBP",
                 *               "credit": 1390
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["JournalEntries"];
            };
        };
        responses: {
            /** @description What became of each entry, in the order given. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalResults"];
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
    lookupJournalEntries: {
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
                 *       "references": [
                 *         "sale/W-1001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["JournalLookup"];
            };
        };
        responses: {
            /** @description The entries found, in the order they were posted. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalLookupResult"];
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
    summarizeJournal: {
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
                "application/json": components["schemas"]["JournalSelection"];
            };
        };
        responses: {
            /** @description Totals over all entries that match. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalSummary"];
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
    listPeriods: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only periods in this state. */
                state?: "open" | "closed";
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
            /** @description A page of periods, oldest first. */
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
                    "application/json": components["schemas"]["PeriodPage"];
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
    closePeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example 2026-11 */
                periodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The closed period. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
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
    reopenPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                /** @example 2026-11 */
                periodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open period. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
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
    getPosting: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                kind: "sales-order" | "credit-note" | "delivery" | "stock-movement" | "stock-transfer" | "stock-count" | "journal-entry";
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the books know of it. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
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
    getBackendHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the books. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackendHealth"];
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
    getCapabilities: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every operation of this API. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Capabilities"];
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
    listMigrations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every domain. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migrations"];
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
    getMigration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migration"];
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
    moveDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "shadow"
                 *     }
                 */
                "application/json": components["schemas"]["MigrationStep"];
            };
        };
        responses: {
            /** @description The domain after the step. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migration"];
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
    retryMirroredWrites: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many wait again. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MirrorRetried"];
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
    listParityReports: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports, without what they found in detail. */
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
                    "application/json": components["schemas"]["ParityReportPage"];
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
    startParityReport: {
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
                domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, queued. */
            201: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParityReport"];
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
    getParityReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                domain: "items" | "stock" | "sales-orders" | "returns" | "finance";
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParityReport"];
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
    listMigrationLog: {
        parameters: {
            query?: {
                /** @description Rows per page; 50 unless stated. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only steps of this domain. */
                domain?: "items" | "stock" | "sales-orders" | "returns" | "finance";
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
            /** @description A page of steps. */
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
                    "application/json": components["schemas"]["MigrationLogPage"];
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
    getCrossReference: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's business correlation; made up if left out or not of this form. The answer says which one holds. */
                "Correlation-Id"?: string;
            };
            path: {
                kind: "sales-order" | "delivery" | "credit-note" | "stock-transfer" | "stock-count" | "journal-entry" | "customer";
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it is called where. */
            200: {
                headers: {
                    "Correlation-Id": components["headers"]["Correlation-Id"];
                    "Contract-Digest": components["headers"]["Contract-Digest"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrossReference"];
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
}
