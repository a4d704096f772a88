/** Customers: found or created by the channel's own reference; a guest has none and is not kept here. */
import { operation } from "@tierline/kernel/api/operation";
import { Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { DocumentNumber } from "../fields.ts";
import { posting, reading } from "../policies.ts";

export const CustomerAccount = z
  .object({
    customerNumber: DocumentNumber,
    reference: Reference,
    name: text(120).nullable(),
    country: text(60).nullable(),
    createdAt: Timestamp,
  })
  .openapi("CustomerAccount");
export type CustomerAccount = z.output<typeof CustomerAccount>;

const byReference = z.object({ reference: Reference });

export const putCustomer = operation({
  operationId: "putCustomer",
  method: "put",
  path: "/customers/{reference}",
  summary: "Find or create a customer",
  description:
    "Finds the customer by the channel's reference or creates it; name and country given here replace the known ones.",
  tags: ["customers"],
  request: {
    params: byReference,
    body: z.object({ name: text(120).optional(), country: text(60).optional() }).openapi("CustomerDetails"),
    example: { name: "Ada Moreno", country: "United Kingdom" },
  },
  responses: { 200: { description: "The customer as it is now.", schema: CustomerAccount } },
  problems: ["unsupported"],
  policy: { ...posting, priority: "normal" },
});

export const getCustomer = operation({
  operationId: "getCustomer",
  method: "get",
  path: "/customers/{reference}",
  summary: "Read one customer",
  tags: ["customers"],
  request: { params: byReference },
  responses: { 200: { description: "The customer.", schema: CustomerAccount } },
  problems: ["not-found", "unsupported"],
  policy: reading,
});
