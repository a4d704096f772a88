/** The catalog for everybody who is signed in: what is offered, and how it does. Partners see the APIs shaped for channels. */
import { tiers } from "@tierline/kernel/api/about";
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Deprecation } from "../../catalog/contract-document.ts";
import { Lifecycle } from "../contracts/contract.ts";
import { ApiId, ApiPath, Major, MajorParameter, OperationId, Pointer, Team, Version } from "../names.ts";
import { browsing } from "../policies.ts";

const Performance = z
  .object({
    calls: z.int().min(0),
    availability: z.number().min(0).max(100).nullable().openapi({
      description: "Percent of calls not answered with a 5xx, in the last 24 hours; null: there were none.",
    }),
    p99Ms: z.int().min(0).nullable().openapi({
      description:
        "99 of 100 calls were answered within this many milliseconds (the end of the class); null: more than 2.5 s, or none.",
    }),
  })
  .openapi("Performance");

export const CatalogEntry = z
  .object({
    api: ApiId,
    major: Major,
    version: Version,
    title: text(200),
    tier: z.enum(tiers),
    owner: Team,
    lifecycle: Lifecycle,
    deprecation: Deprecation.nullable(),
    score: z.int().min(0).max(100).nullable().openapi({ description: "The last scorecard; null before the first." }),
    objective: z
      .object({ availability: text(20), p99Ms: z.int().min(1) })
      .nullable()
      .openapi({ description: "What is promised." }),
    performance: Performance.openapi({ description: "What was, in the last 24 hours." }),
    running: z.enum(["as-documented", "differs", "not-published", "nowhere"]).openapi({
      description: "Whether the processes that serve it enforce exactly this document.",
    }),
    verifiedAt: Timestamp.nullable().openapi({ description: "When a process that serves it said so last." }),
  })
  .openapi("CatalogEntry");

export const listCatalog = operation({
  operationId: "listCatalog",
  method: "get",
  path: "/catalog",
  summary: "List what is offered, and how it does",
  tags: ["catalog"],
  request: { query: PageQuery },
  responses: { 200: { description: "A page of APIs by id and major.", schema: page(CatalogEntry) } },
  policy: browsing,
});

export const LoggedChange = z
  .object({
    impact: z.enum(["breaking", "compatible", "editorial"]),
    message: text(500),
    pointer: Pointer,
    operations: z.array(OperationId).openapi({ description: "Those it concerns; none: the document as a whole." }),
    affects: z.array(text(200)).openapi({
      description: "One's own applications that called one of them in the last 30 days, by name.",
    }),
  })
  .openapi("LoggedChange");

export const ChangeLogEntry = z
  .object({
    version: Version,
    previous: Version.openapi({ description: "What it is compared with." }),
    publishedAt: Timestamp.nullable().openapi({ description: "Null: it runs, and is not published yet." }),
    requiredBump: z.enum(["major", "minor", "patch", "none"]),
    changes: z.array(LoggedChange),
  })
  .openapi("ChangeLogEntry");

export const listChanges = operation({
  operationId: "listChanges",
  method: "get",
  path: "/catalog/{tier}/{name}/changes",
  summary: "List what changed from version to version, and whether it concerns one's own applications",
  tags: ["catalog"],
  request: {
    params: ApiPath,
    query: PageQuery.extend({
      major: MajorParameter.optional().openapi({ description: "Only versions of this major." }),
    }),
  },
  responses: { 200: { description: "A page of versions, latest first.", schema: page(ChangeLogEntry) } },
  problems: ["not-found"],
  policy: browsing,
});
