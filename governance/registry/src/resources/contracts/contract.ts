/** The catalog: APIs, their versions and documents. */
import { tiers } from "@tierline/kernel/api/about";
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ContractDocument, Deprecation, exampleDocument } from "../../catalog/contract-document.ts";
import { ApiId, ApiPath, Digest, Major, Team, Version } from "../names.ts";
import { reading, reporting, writing } from "../policies.ts";

export const Lifecycle = z.enum(["draft", "active", "deprecated", "retired"]);

const MajorSummary = z.object({
  major: Major,
  version: Version.openapi({ description: "The highest version published, or running where none is." }),
  lifecycle: Lifecycle,
  deprecation: Deprecation.optional(),
  digest: Digest,
  published: z.boolean(),
});

export const RegisteredApi = z
  .object({
    api: ApiId,
    tier: z.enum(tiers),
    title: text(200),
    owner: Team,
    lifecycle: Lifecycle.openapi({ description: "Of the latest major." }),
    dataClasses: z.array(z.string()),
    authority: z.array(z.string()).openapi({ description: "Data domains it is the authority for." }),
    majors: z.array(MajorSummary),
    score: z.int().min(0).max(100).nullable().openapi({ description: "The last scorecard; null before the first." }),
  })
  .openapi("RegisteredApi");

export const ApiVersion = z
  .object({
    version: Version,
    major: Major,
    digest: Digest,
    lifecycle: Lifecycle,
    publishedAt: Timestamp.nullable(),
    registeredAt: Timestamp,
  })
  .openapi("ApiVersion");

export const listApis = operation({
  operationId: "listApis",
  method: "get",
  path: "/apis",
  summary: "List the APIs",
  tags: ["catalog"],
  request: {
    query: PageQuery.extend({
      tier: z.enum(tiers).optional().openapi({ description: "Only APIs of this tier." }),
      owner: Team.optional(),
      lifecycle: Lifecycle.optional().openapi({ description: "Only APIs whose latest major is in this state." }),
      search: text(80).optional().openapi({ description: "Words of the id, the title or an operation." }),
    }),
  },
  responses: { 200: { description: "A page of APIs, by id.", schema: page(RegisteredApi) } },
  policy: reading,
});

export const getApi = operation({
  operationId: "getApi",
  method: "get",
  path: "/apis/{tier}/{name}",
  summary: "Get an API",
  tags: ["catalog"],
  request: { params: ApiPath },
  responses: { 200: { description: "The API.", schema: RegisteredApi } },
  problems: ["not-found"],
  policy: reading,
});

export const listVersions = operation({
  operationId: "listVersions",
  method: "get",
  path: "/apis/{tier}/{name}/versions",
  summary: "List the versions of an API",
  description: "Published versions, and those that run without having been published. Latest first.",
  tags: ["catalog"],
  request: { params: ApiPath, query: PageQuery },
  responses: { 200: { description: "A page of versions.", schema: page(ApiVersion) } },
  policy: reading,
});

export const getDocument = operation({
  operationId: "getDocument",
  method: "get",
  path: "/apis/{tier}/{name}/versions/{version}/document",
  summary: "Get the document of a version",
  tags: ["catalog"],
  request: { params: ApiPath.extend({ version: Version }) },
  responses: { 200: { description: "The OpenAPI document as it was published.", schema: ContractDocument } },
  problems: ["not-found"],
  policy: reading,
});

const document = z.object({ document: ContractDocument });

export const registerContract = operation({
  operationId: "registerContract",
  method: "post",
  path: "/contracts",
  summary: "Register the document of a running contract",
  description: "Content-addressed: the same document again changes nothing. It is not published by this.",
  tags: ["catalog"],
  request: {
    body: document,
    example: { document: exampleDocument },
  },
  responses: { 200: { description: "Its digest.", schema: z.object({ digest: Digest }) } },
  policy: reporting,
});

export const publishContract = operation({
  operationId: "publishContract",
  method: "post",
  path: "/publications",
  summary: "Publish a version",
  description: "A published version never changes: the same version with another document is a conflict.",
  tags: ["catalog"],
  request: {
    body: document,
    example: { document: exampleDocument },
  },
  responses: { 201: { description: "The version, published now or before.", schema: ApiVersion } },
  problems: ["conflict"],
  policy: { ...writing, maxBodyBytes: 8_388_608 },
});
