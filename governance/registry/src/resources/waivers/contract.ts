/** Rules that are not kept for a while: by whom, why and until when. */
import { operation } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { BusinessDate, page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ApiId, Pointer, Reason, Team } from "../names.ts";
import { governing, reading } from "../policies.ts";

export const WaiverId = idOf("wvr").openapi({ description: "The waiver's id." });
const State = z.enum(["active", "expired", "withdrawn"]);

export const NewWaiver = z
  .object({
    rule: text(120).openapi({ example: "lists-are-paged" }),
    api: ApiId,
    pointer: Pointer.optional().openapi({
      description: "Where in the document; the whole document where it is left out.",
    }),
    owner: Team,
    reason: Reason,
    until: BusinessDate.openapi({ description: "The last day; at most 180 days away." }),
  })
  .openapi("NewWaiver");

export const Waiver = NewWaiver.extend({
  waiverId: WaiverId,
  state: State,
  grantedBy: text(120),
  grantedAt: Timestamp,
}).openapi("Waiver");

export const listWaivers = operation({
  operationId: "listWaivers",
  method: "get",
  path: "/waivers",
  summary: "List waivers",
  tags: ["waivers"],
  request: {
    query: PageQuery.extend({ api: ApiId.optional(), state: State.optional().openapi({ description: "Only these." }) }),
  },
  responses: { 200: { description: "A page of waivers, soonest end first.", schema: page(Waiver) } },
  policy: reading,
});

export const grantWaiver = operation({
  operationId: "grantWaiver",
  method: "post",
  path: "/waivers",
  summary: "Grant a waiver",
  tags: ["waivers"],
  request: {
    body: NewWaiver,
    example: {
      rule: "lists-are-paged",
      api: "process/orders",
      owner: "order-management",
      reason: "The list is short until the spring release.",
      until: "2026-12-31",
    },
  },
  responses: { 201: { description: "The waiver.", schema: Waiver } },
  policy: governing,
});

export const withdrawWaiver = operation({
  operationId: "withdrawWaiver",
  method: "post",
  path: "/waivers/{waiverId}/withdrawal",
  summary: "Withdraw a waiver",
  tags: ["waivers"],
  request: {
    params: z.object({ waiverId: WaiverId }),
    body: z.object({ reason: Reason }),
    example: { reason: "The list is paged now." },
  },
  responses: { 200: { description: "The waiver.", schema: Waiver } },
  problems: ["not-found", "conflict"],
  policy: governing,
});
