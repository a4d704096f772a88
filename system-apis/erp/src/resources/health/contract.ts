/** How the books behind this API are doing. */
import { operation } from "@tierline/kernel/api/operation";
import { text, Timestamp, z } from "@tierline/kernel/model/schema";
import { reading } from "../policies.ts";

/** What books can keep, in the words of the first version of this API; `getCapabilities` says it operation by operation. */
export const Kept = z.enum(["items", "stock", "customers", "sales-orders", "credit-notes", "finance"]);

const waited = (what: string) => z.int().min(0).openapi({ description: what });

/** Not named in the document: it is also used as nullable. */
const Way = z.object({
  breaker: z.enum(["closed", "open", "half-open"]),
  running: z.int().min(0),
  queued: z.int().min(0).openapi({ description: "Calls that wait for their turn, the urgent ones first." }),
  concurrency: z.int().min(1).openapi({ description: "Calls at once; fewer while the books are spared." }),
  pausedUntil: Timestamp.nullable().openapi({ description: "The books asked to be left alone until then." }),
  maintenanceUntil: Timestamp.nullable().openapi({ description: "End of the maintenance window that is open." }),
  waitedMs: z
    .object({
      critical: waited("Postings of orders, returns and stock, and prices at a checkout."),
      normal: waited("Journal entries, and reads somebody waits for."),
      browse: waited("Lists."),
      background: waited("Copies, mirrors and comparisons."),
    })
    .openapi({ description: "Milliseconds that calls of each urgency waited for their turn lately, on average." }),
  preferred: z.int().min(0).openapi({ description: "Calls since the start that went while less urgent ones waited." }),
});

export const BackendState = z
  .object({
    name: z
      .string()
      .min(1)
      .max(40)
      .openapi({ description: "What the installation calls these books.", example: "books" }),
    state: z.enum(["up", "down"]),
    way: Way.nullable().openapi({ description: "The way to the books; null where nothing stands between." }),
  })
  .openapi("BackendState");

export const BackendHealth = z
  .object({
    state: z.enum(["up", "down"]),
    detail: text(500).nullable(),
    domains: z.array(Kept).openapi({ description: "What these books can keep." }),
    checkedAt: Timestamp,
    backends: z.array(BackendState).max(10),
  })
  .openapi("BackendHealth");

export const getBackendHealth = operation({
  operationId: "getBackendHealth",
  method: "get",
  path: "/health",
  summary: "Ask the books whether they answer",
  tags: ["health"],
  responses: { 200: { description: "The state of the books.", schema: BackendHealth } },
  policy: { ...reading, priority: "browse" },
});
