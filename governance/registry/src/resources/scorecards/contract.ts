/** How well contracts are made, over time. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ApiId, Version } from "../names.ts";
import { reading, writing } from "../policies.ts";

const points = z.int().min(0).max(100);

export const ScorePart = z.object({
  name: text(60).openapi({ description: "What is judged.", example: "documentation" }),
  score: points,
  remarks: z.array(text(300)).max(50).openapi({ description: "What costs points." }),
});
export type ScorePart = z.output<typeof ScorePart>;

const Measured = z.object({ api: ApiId, version: Version, score: points, parts: z.array(ScorePart).max(20) });
export const Scorecard = Measured.extend({ measuredAt: Timestamp }).openapi("Scorecard");

export const listScorecards = operation({
  operationId: "listScorecards",
  method: "get",
  path: "/scorecards",
  summary: "List scorecards over time",
  tags: ["scorecards"],
  request: { query: PageQuery.extend({ api: ApiId.optional() }) },
  responses: { 200: { description: "A page of scorecards, latest first.", schema: page(Scorecard) } },
  policy: reading,
});

export const recordScorecards = operation({
  operationId: "recordScorecards",
  method: "post",
  path: "/scorecards",
  summary: "Record scorecards",
  tags: ["scorecards"],
  request: {
    body: z.object({ scorecards: z.array(Measured).min(1).max(200) }),
    example: {
      scorecards: [
        {
          api: "process/orders",
          version: "1.4.0",
          score: 92,
          parts: [{ name: "documentation", score: 92, remarks: ["Two parameters are not described."] }],
        },
      ],
    },
  },
  responses: { 200: { description: "How many were recorded.", schema: z.object({ recorded: z.int() }) } },
  policy: writing,
});
