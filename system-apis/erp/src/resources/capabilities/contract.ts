/** What the books behind this API can do, and why not the rest. */
import { operation } from "@tierline/kernel/api/operation";
import { text, z } from "@tierline/kernel/model/schema";
import { reading } from "../policies.ts";

export const Capability = z
  .object({
    operationId: z.string().min(1).max(60).openapi({ example: "postSalesOrder" }),
    available: z.boolean(),
    reason: text(500).nullable().openapi({ description: "Why it is not available; null where it is." }),
  })
  .openapi("Capability");

export const getCapabilities = operation({
  operationId: "getCapabilities",
  method: "get",
  path: "/capabilities",
  summary: "List what these books can do",
  description: "An operation that is not available answers with the problem `unsupported`.",
  tags: ["health"],
  responses: {
    200: {
      description: "Every operation of this API.",
      schema: z.object({ capabilities: z.array(Capability) }).openapi("Capabilities"),
    },
  },
  policy: { ...reading, priority: "browse" },
});
