/** The chart of accounts. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, z } from "@tierline/kernel/model/schema";
import { reading } from "../policies.ts";

export const AccountCode = z
  .string()
  .regex(/^[0-9]{3,10}$/, "must be 3 to 10 digits")
  .openapi({ example: "4000" });

export const Account = z
  .object({
    account: AccountCode,
    name: text(120),
    type: z.enum(["asset", "liability", "equity", "revenue", "expense"]),
  })
  .openapi("Account");

export const listAccounts = operation({
  operationId: "listAccounts",
  method: "get",
  path: "/accounts",
  summary: "List the chart of accounts",
  tags: ["accounts"],
  request: {
    query: PageQuery.extend({
      type: Account.shape.type.optional().openapi({ description: "Only accounts of this type." }),
    }),
  },
  responses: { 200: { description: "A page of accounts, by code.", schema: page(Account).openapi("AccountPage") } },
  problems: ["unsupported"],
  policy: reading,
});
