/** The plans in force, as the running platform reports them. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { reading } from "../policies.ts";

/** Beyond any plan. */
const most = 1_000_000_000_000;

const Quota = z.object({
  requests: z.int().positive().max(most).openapi({ description: "Requests in one window." }),
  seconds: z.int().positive().max(86_400).openapi({ description: "Length of the window." }),
});
/** By limit class: `read`, `write`, `batch`; beside them calendar quotas, `day` and `month`. */
export const Quotas = z.object({
  windows: z.record(text(40), Quota).openapi({ description: "By limit class: read, write, batch." }),
  calendar: z
    .record(text(80), z.int().positive().max(most))
    .openapi({ description: "Requests per day or month (UTC), over all classes (`day`) or one (`read/day`)." }),
});
export type Quotas = z.output<typeof Quotas>;

export const Plan = z
  .object({
    plan: text(60).openapi({ example: "standard" }),
    quotas: Quotas.nullable().openapi({ description: "By limit class; null: no limit." }),
  })
  .openapi("Plan");

export const listPlans = operation({
  operationId: "listPlans",
  method: "get",
  path: "/plans",
  summary: "List the plans in force",
  tags: ["plans"],
  request: { query: PageQuery },
  responses: {
    200: {
      description: "A page of plans, by name, with when they were last reported.",
      schema: page(
        Plan.extend({
          limits: z.array(text(120)).openapi({ description: "In words.", example: ["2,000 reads in 10 seconds"] }),
          reportedAt: Timestamp,
        }),
      ),
    },
  },
  policy: reading,
});
