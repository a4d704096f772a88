/** Drift: answers in production that did not follow their contract. */
import { operation } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ApiId, Major, OperationId, Pointer, Reason } from "../names.ts";
import { reading, writing } from "../policies.ts";

const where = {
  api: ApiId,
  major: Major,
  operationId: OperationId,
  status: z.int().min(100).max(599).openapi({ description: "The HTTP status of the answer." }),
  pointer: Pointer,
  detail: text(300).openapi({ description: "What is wrong there; never a value." }),
};
const occurrences = z.int().positive().max(Number.MAX_SAFE_INTEGER);

export const ReportedFinding = z.object({ ...where, occurrences });
export const FindingId = idOf("fnd").openapi({ description: "The finding's id." });
const State = z.enum(["open", "resolved"]);

export const Finding = z
  .object({ findingId: FindingId, ...where, occurrences, state: State, firstSeenAt: Timestamp, lastSeenAt: Timestamp })
  .openapi("Finding");

export const listFindings = operation({
  operationId: "listFindings",
  method: "get",
  path: "/findings",
  summary: "List where answers drift from their contracts",
  tags: ["findings"],
  request: {
    query: PageQuery.extend({
      api: ApiId.optional(),
      state: State.optional().openapi({ description: "`open` unless stated." }),
    }),
  },
  responses: { 200: { description: "A page of findings, last seen first.", schema: page(Finding) } },
  policy: reading,
});

export const resolveFinding = operation({
  operationId: "resolveFinding",
  method: "post",
  path: "/findings/{findingId}/resolution",
  summary: "Resolve a finding",
  description: "It opens again by itself when it is seen again.",
  tags: ["findings"],
  request: {
    params: z.object({ findingId: FindingId }),
    body: z.object({ reason: Reason }),
    example: { reason: "The document was corrected." },
  },
  responses: { 200: { description: "The finding.", schema: Finding } },
  problems: ["not-found"],
  policy: writing,
});
