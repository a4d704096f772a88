/** Reviews of changes: what a pull request would change, who is affected, and the decision. */
import { operation } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { BusinessDate, page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ContractDocument, exampleDocument } from "../../catalog/contract-document.ts";
import { ApiId, Digest, Pointer, Reason, Version } from "../names.ts";
import { governing, reading, writing } from "../policies.ts";

const ReviewId = idOf("rev").openapi({ description: "A review of one change." });

export const ReviewedChange = z
  .object({
    impact: z.enum(["breaking", "compatible", "editorial"]),
    message: text(500),
    pointer: Pointer,
    before: text(4_000, 0)
      .nullable()
      .openapi({ description: "The place as it was, as JSON text; null: it was not there." }),
    after: text(4_000, 0)
      .nullable()
      .openapi({ description: "The place as it would be, as JSON text; null: it is gone." }),
    consumers: z.array(text(200)).openapi({ description: "Applications and APIs that it concerns, by name." }),
  })
  .openapi("ReviewedChange");
export type ReviewedChange = z.output<typeof ReviewedChange>;

export const Review = z
  .object({
    reviewId: ReviewId,
    api: ApiId,
    title: text(200).openapi({ description: "Of the pull request, say." }),
    link: z.url().max(500).nullable(),
    fromVersion: Version,
    toVersion: Version,
    digest: Digest,
    verdict: z.enum(["breaking", "safe"]),
    requiredBump: z.enum(["major", "minor", "patch", "none"]),
    requiredVersion: Version.openapi({ description: "The least that it would have to be called." }),
    affected: z.array(text(200)).openapi({ description: "Who is concerned by what breaks, by name." }),
    counts: z.object({ breaking: z.int(), compatible: z.int(), editorial: z.int() }),
    state: z.enum(["open", "approved", "refused", "superseded"]).openapi({
      description: "`superseded`: the same change was proposed again with another document.",
    }),
    proposedBy: text(250),
    proposedAt: Timestamp,
    decidedBy: text(250).nullable(),
    decidedAt: Timestamp.nullable(),
    reason: text(500).nullable(),
    until: BusinessDate.nullable(),
  })
  .openapi("Review");

export const ReviewDetail = Review.extend({ changes: z.array(ReviewedChange) }).openapi("ReviewDetail");

const one = z.object({ reviewId: ReviewId });

export const proposeChange = operation({
  operationId: "proposeChange",
  method: "post",
  path: "/reviews",
  summary: "Propose a change of an API",
  description:
    "Compares the document with what is published of its major. The same document again gives the same review.",
  tags: ["reviews"],
  request: {
    body: z
      .object({ document: ContractDocument, title: text(200, 3), link: z.url().max(500).nullable() })
      .openapi("ProposedChange"),
    example: {
      document: exampleDocument,
      title: "Drop the color",
      link: "https://git.example/pull/7",
    },
  },
  responses: { 201: { description: "The review.", schema: ReviewDetail } },
  problems: ["not-found", "conflict"],
  policy: { ...writing, deadlineMs: 30_000, maxBodyBytes: 8_388_608 },
});

export const listReviews = operation({
  operationId: "listReviews",
  method: "get",
  path: "/reviews",
  summary: "List reviews of changes",
  tags: ["reviews"],
  request: {
    query: PageQuery.extend({
      api: ApiId.optional(),
      state: Review.shape.state.optional().openapi({ description: "Only reviews in this state." }),
    }),
  },
  responses: { 200: { description: "A page of reviews, latest first.", schema: page(Review) } },
  policy: reading,
});

export const getReview = operation({
  operationId: "getReview",
  method: "get",
  path: "/reviews/{reviewId}",
  summary: "Get a review with every change, side by side",
  tags: ["reviews"],
  request: { params: one },
  responses: { 200: { description: "The review.", schema: ReviewDetail } },
  problems: ["not-found"],
  policy: reading,
});

export const withdrawProposal = operation({
  operationId: "withdrawProposal",
  method: "delete",
  path: "/reviews/{reviewId}",
  summary: "Withdraw a proposal that nobody has decided",
  description: "The review is gone; that there was one stays in the audit log.",
  tags: ["reviews"],
  request: { params: one },
  responses: { 200: { description: "The review that was withdrawn.", schema: Review } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const decideReview = operation({
  operationId: "decideReview",
  method: "put",
  path: "/reviews/{reviewId}/decision",
  summary: "Approve or refuse a change",
  description: "An approval lets the gate (`tierline check --registry`) pass what breaks, until its last day.",
  tags: ["reviews"],
  request: {
    params: one,
    body: z
      .object({
        decision: z.enum(["approved", "refused"]),
        reason: Reason,
        until: BusinessDate.openapi({ description: "The last day on which the change may be published." }),
      })
      .openapi("ReviewDecision"),
    example: { decision: "approved", reason: "Nobody reads the field any more.", until: "2026-12-31" },
  },
  responses: { 200: { description: "The review as it is now.", schema: Review } },
  problems: ["not-found", "conflict", "invalid"],
  policy: governing,
});
