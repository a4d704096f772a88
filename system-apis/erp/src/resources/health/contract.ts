/** How the books behind this API are doing. */
import { operation } from "@tierline/kernel/api/operation";
import { text, Timestamp, z } from "@tierline/kernel/model/schema";
import { reading } from "../policies.ts";

/** What books can keep, in the words of the first version of this API; `getCapabilities` says it operation by operation. */
export const Kept = z.enum(["items", "stock", "customers", "sales-orders", "credit-notes", "finance"]);

export const BackendHealth = z
  .object({
    state: z.enum(["up", "down"]),
    detail: text(500).nullable(),
    domains: z.array(Kept).openapi({ description: "What these books can keep." }),
    checkedAt: Timestamp,
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
