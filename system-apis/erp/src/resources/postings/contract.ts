/** What became of a posting whose answer was lost. */
import { operation } from "@tierline/kernel/api/operation";
import { Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { DocumentNumber } from "../fields.ts";
import { reading } from "../policies.ts";

export const PostingKind = z.enum([
  "sales-order",
  "credit-note",
  "delivery",
  "stock-movement",
  "stock-transfer",
  "stock-count",
  "journal-entry",
]);
export type PostingKind = z.output<typeof PostingKind>;

export const Posting = z
  .object({
    kind: PostingKind,
    reference: Reference,
    state: z.enum(["posted", "unfinished"]).openapi({
      description: "`unfinished`: begun, and its outcome is not known yet; post it again to settle it.",
    }),
    number: DocumentNumber.nullable(),
    postedAt: Timestamp.nullable(),
  })
  .openapi("Posting");

export const getPosting = operation({
  operationId: "getPosting",
  method: "get",
  path: "/postings/{kind}/{reference}",
  summary: "Ask what became of a posting",
  tags: ["postings"],
  request: { params: z.object({ kind: PostingKind, reference: Reference }) },
  responses: { 200: { description: "What the books know of it.", schema: Posting } },
  problems: ["not-found", "unsupported"],
  policy: reading,
});
