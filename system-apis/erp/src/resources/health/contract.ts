/** How the books behind this API are doing, and what they can do. */
import { operation } from "@tierline/kernel/api/operation";
import { text, Timestamp, z } from "@tierline/kernel/model/schema";
import { reading } from "../policies.ts";

/** The domains that can be moved from one ERP to another on their own. */
export const Domain = z.enum(["items", "stock", "customers", "sales-orders", "credit-notes", "finance"]);
export type Domain = z.output<typeof Domain>;

export const BackendHealth = z
  .object({
    state: z.enum(["up", "down"]),
    detail: text(500).nullable(),
    domains: z.array(Domain).openapi({ description: "What these books can keep." }),
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
