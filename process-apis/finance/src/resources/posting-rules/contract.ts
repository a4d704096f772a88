/** The posting rules in force: data, shown as they are. */
import { FinanceEventKind } from "@tierline/kernel/model/finance";
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, z } from "@tierline/kernel/model/schema";
import { FinanceLineKind } from "../events/contract.ts";

const AccountCode = z.string().regex(/^[0-9]{3,10}$/, "must be 3 to 10 digits");

/** Which figure of the ledger summary a posting feeds, on the account that is not the customer's. */
export const Measure = z.enum(["sales", "giftCards", "refunds", "adjustments"]);
export type Measure = z.output<typeof Measure>;

export const PostingRule = z
  .object({
    event: FinanceEventKind,
    line: FinanceLineKind,
    debit: AccountCode,
    credit: AccountCode,
    measure: Measure.optional(),
  })
  .openapi("PostingRule");
export type PostingRule = z.output<typeof PostingRule>;

export const listPostingRules = operation({
  operationId: "listPostingRules",
  method: "get",
  path: "/posting-rules",
  summary: "List the posting rules",
  tags: ["posting-rules"],
  request: {
    query: PageQuery.extend({
      event: FinanceEventKind.optional().openapi({ description: "Only rules for this kind of event." }),
    }),
  },
  responses: {
    200: { description: "A page of rules, by event and line.", schema: page(PostingRule).openapi("PostingRulePage") },
  },
  policy: { scopes: ["finance:read"], limit: "read", priority: "browse", idempotency: "none", deadlineMs: 2_000 },
});
