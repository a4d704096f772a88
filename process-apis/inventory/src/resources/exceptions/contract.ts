/** What needs a person's eye: gaps in a sequence, facts that collide with promises. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { SourceKey } from "@tierline/kernel/model/stock";
import { promising, reading } from "../policies.ts";

export const StockException = z
  .object({
    exceptionId: z.string(),
    kind: z.enum(["gap", "out-of-order", "oversold", "negative-stock", "contradiction", "not-sent"]),
    owner: z.string().openapi({ description: "The team that resolves it." }),
    itemId: ItemId,
    locationId: LocationId,
    source: Reference,
    sourceKey: SourceKey,
    detail: z.string(),
    state: z.enum(["open", "resolved"]),
    raisedAt: Timestamp,
    resolvedAt: Timestamp.nullable(),
    resolution: z.string().nullable(),
  })
  .openapi("StockException");

export const listExceptions = operation({
  operationId: "listExceptions",
  method: "get",
  path: "/exceptions",
  summary: "List stock exceptions, newest first",
  request: {
    query: PageQuery.extend({
      state: z.enum(["open", "resolved"]).optional().openapi({ description: "Only exceptions in this state." }),
      kind: StockException.shape.kind.optional().openapi({ description: "Only exceptions of this kind." }),
    }),
  },
  responses: { 200: { description: "A page of exceptions.", schema: page(StockException) } },
  policy: reading,
});

export const resolveException = operation({
  operationId: "resolveException",
  method: "put",
  path: "/exceptions/{exceptionId}/resolution",
  summary: "Resolve an exception",
  description:
    "`apply` takes parked movements as they are, gap or not; `discard` drops them; `accept` closes what only needed a look.",
  request: {
    params: z.object({ exceptionId: Reference }),
    body: z.object({ action: z.enum(["apply", "discard", "accept"]), note: text(200) }),
    example: { action: "apply", note: "The gap was a report that came late." },
  },
  responses: { 200: { description: "The exception.", schema: StockException } },
  problems: ["not-found", "conflict"],
  policy: { ...promising, priority: "normal", audit: true },
});
