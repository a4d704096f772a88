/** The audit log: every change of the registry that somebody asked for, chained by hash. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { reading } from "../policies.ts";

const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: "SHA-256, hexadecimal." });

export const AuditEntry = z
  .object({
    position: z.int().positive(),
    at: Timestamp,
    actor: text(250).openapi({ description: "The client or person who asked for it." }),
    action: text(60).openapi({ description: "The operation's id." }),
    subject: text(300).openapi({ description: "What was changed." }),
    correlationId: text(64),
    detail: z.record(z.string(), z.unknown()).openapi({ description: "What it was changed to." }),
    previous: Hash.openapi({ description: "The hash of the entry before; zeros for the first." }),
    hash: Hash,
  })
  .openapi("AuditEntry");

export const listAuditLog = operation({
  operationId: "listAuditLog",
  method: "get",
  path: "/audit-log",
  summary: "List the audit log",
  tags: ["audit"],
  request: {
    query: PageQuery.extend({
      subject: text(300)
        .optional()
        .openapi({ description: "Only entries on this subject.", example: "process/orders" }),
      actor: text(250).optional().openapi({ description: "Only what this client or person did." }),
    }),
  },
  responses: { 200: { description: "A page of entries, latest first.", schema: page(AuditEntry) } },
  policy: reading,
});

export const verifyAuditLog = operation({
  operationId: "verifyAuditLog",
  method: "get",
  path: "/audit-log/verification",
  summary: "Verify the audit log",
  description:
    "Computes every hash again. Keep the last hash somewhere else and give it here: then a log that was cut off at its end is found as well.",
  tags: ["audit"],
  request: { query: z.object({ expected: Hash.optional() }) },
  responses: {
    200: {
      description: "Whether the chain is whole.",
      schema: z
        .object({
          intact: z.boolean(),
          entries: z.int().min(0),
          head: Hash.nullable().openapi({ description: "The hash of the last entry." }),
          brokenPosition: z
            .int()
            .positive()
            .nullable()
            .openapi({ description: "The first position that does not hold." }),
          reason: text(200).nullable(),
        })
        .openapi("AuditVerification"),
    },
  },
  policy: { ...reading, deadlineMs: 30_000 },
});
