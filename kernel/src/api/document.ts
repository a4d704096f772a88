/** The OpenAPI 3.1 document of an API, made from its contract alone. Nothing in it is written by hand. */
import { isPageSchema, leftOutHeader } from "./leave-out-rows.ts";
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { z } from "../model/schema.ts";
import { problems, type ProblemKind } from "../errors/problem.ts";
import { apiId, basePath, type About } from "./about.ts";
import { closeRequests } from "./closed-document.ts";
import type { ApiContract } from "./contract.ts";
import { documentedProblems } from "./documented-problems.ts";
import { defaultMaxBodyBytes, tenancyOf, type Contract, type OperationDeclaration } from "./operation.ts";

type Json = Record<string, unknown>;

const problemSchema = {
  type: "object",
  description: "RFC 9457 problem details. `type` is `/problems/<kind>`; a page of that path explains it.",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string", examples: ["/problems/invalid"] },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    correlationId: { type: "string" },
    retryAfterSeconds: { type: "number" },
    reason: { type: "string", description: "Which of a kind's refusals it is, where it has several; for programs." },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["detail"],
        properties: {
          pointer: { type: "string" },
          parameter: { type: "string" },
          detail: { type: "string" },
          reason: { type: "string" },
        },
      },
    },
  },
};

const header = (description: string, schema: Json = { type: "string" }) => ({ description, schema });
const headerComponents = {
  "Correlation-Id": header("The business correlation of this call; kept if the request carried one."),
  RateLimit: header('What is left of the plan: `"write";r=99;t=1`.'),
  "RateLimit-Policy": header('The plan\'s limit: `"write";q=100;w=1`.'),
  "Contract-Digest": header("`sha-256=:…:` over the canonical JSON of the document that is enforced here."),
  Deprecation: header("RFC 9745: since when this is deprecated, `@1767225600`."),
  Sunset: header("RFC 8594: from when on this answers 410."),
  Link: header('What to use instead: `</experience/storefront/v2>; rel="successor-version"`.'),
  [leftOutHeader]: header("How many rows of the page are not shown, since they do not follow the contract any more.", {
    type: "integer",
  }),
  "Retry-After": header("Seconds to wait before trying again.", { type: "integer" }),
};
const headerRef = (name: keyof typeof headerComponents) => ({ [name]: { $ref: `#/components/headers/${name}` } });
const everyAnswer = { ...headerRef("Correlation-Id"), ...headerRef("Contract-Digest") };
const limited = { ...headerRef("RateLimit"), ...headerRef("RateLimit-Policy") };
const ending = { ...headerRef("Deprecation"), ...headerRef("Sunset"), ...headerRef("Link") };

const documents = new WeakMap<ApiContract, Json>();

/** The document of a contract: made once, and not to be changed. `version` and servers follow from `about`. */
export function documentOf(contract: ApiContract): Json {
  const known = documents.get(contract);
  if (known !== undefined) return known;
  const made = build(contract);
  documents.set(contract, made);
  return made;
}

function build(contract: ApiContract): Json {
  const { about, operations } = contract;
  const app = new OpenAPIHono();
  for (const declaration of Object.values(operations)) app.openAPIRegistry.registerPath(routeOf(declaration));
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: about.title,
      version: about.version,
      description: about.description,
      contact: { name: about.owner },
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: basePath(about), description: "Relative to where the platform runs." }],
    tags: [...new Set(Object.values(operations).flatMap((each) => each.tags ?? [about.name]))].map((name) => ({
      name,
    })),
  }) as unknown as Json;
  decorate(document, contract);
  // Schemas share objects; a round trip makes plain JSON.
  return closeRequests(JSON.parse(JSON.stringify(document)) as Json);
}

function routeOf(declaration: OperationDeclaration) {
  const { request } = declaration;
  return createRoute({
    method: declaration.method,
    path: declaration.path,
    operationId: declaration.operationId,
    request: {
      ...(request?.params === undefined ? {} : { params: request.params }),
      ...(request?.query === undefined ? {} : { query: request.query }),
      ...(request?.body === undefined
        ? {}
        : {
            body: {
              required: true,
              content: { "application/json": { schema: request.body, ...shownBody(declaration) } },
            },
          }),
    },
    responses: Object.fromEntries(
      Object.entries(declaration.responses).map(([status, { description, schema }]) => [
        status,
        { description, content: { "application/json": { schema } } },
      ]),
    ),
  });
}

/** The example of a body, with what of it has to be new each time. */
function shownBody({ request, batch }: OperationDeclaration): Json {
  if (request?.example === undefined) return {};
  const unique = request.unique ?? (batch === undefined ? [] : [`/${batch.entries}/0/${batch.reference}`]);
  return { example: request.example, ...(unique.length === 0 ? {} : { "x-unique": unique }) };
}

function decorate(document: Json, { about, operations, calls = [], publishes = [], consumes = [] }: ApiContract): void {
  const paths = document["paths"] as Record<string, Record<string, Json>>;
  const components = (document["components"] ??= {}) as Record<string, Json>;
  components["schemas"] = { ...components["schemas"], Problem: problemSchema };
  components["headers"] = headerComponents;
  components["securitySchemes"] = { oauth: securityScheme(operations) };
  delete components["parameters"];
  document["x-api"] = {
    id: apiId(about),
    tier: about.tier,
    owner: about.owner,
    lifecycle: about.lifecycle,
    ...(about.deprecation === undefined ? {} : { deprecation: about.deprecation }),
    upstreams: calls,
    publishes: publishes.map(({ type }) => type),
    consumes: consumes.map(({ type }) => type),
    authority: about.authority,
    slo: about.slo,
    dataClasses: about.dataClasses,
  };
  for (const declaration of Object.values(operations)) {
    const entry = paths[declaration.path]?.[declaration.method];
    if (entry !== undefined) decorateOperation(entry, declaration, about);
  }
}

function securityScheme(operations: Contract): Json {
  const scopes = [...new Set(Object.values(operations).flatMap((each) => each.policy.scopes))].sort();
  return {
    type: "oauth2",
    description: "Client credentials, or authorization code with PKCE for people.",
    flows: {
      clientCredentials: {
        tokenUrl: "/realms/tierline/protocol/openid-connect/token",
        scopes: Object.fromEntries(scopes.map((scope) => [scope, `Allows ${scope.replace(":", " to ")}.`])),
      },
    },
  };
}

function decorateOperation(entry: Json, declaration: OperationDeclaration, about: About): void {
  const { policy } = declaration;
  entry["summary"] = declaration.summary;
  entry["description"] = declaration.description ?? declaration.summary;
  entry["tags"] = declaration.tags ?? [about.name];
  const deprecation = declaration.deprecation ?? about.deprecation;
  if (deprecation !== undefined) {
    entry["deprecated"] = true;
    entry["x-deprecation"] = deprecation;
  }
  entry["security"] = [{ oauth: policy.scopes }];
  entry["x-policy"] = {
    scopes: policy.scopes,
    ...(policy.roles === undefined ? {} : { roles: policy.roles }),
    tenancy: tenancyOf(declaration, about.tier),
    limit: policy.limit,
    priority: policy.priority,
    idempotency: policy.idempotency,
    deadlineMs: policy.deadlineMs,
    ...(declaration.request?.body === undefined ? {} : { maxBodyBytes: policy.maxBodyBytes ?? defaultMaxBodyBytes }),
    audit: policy.audit ?? false,
  };
  const parameters = (entry["parameters"] as Json[] | undefined) ?? [];
  entry["parameters"] = [...parameters.map(withExample), ...headerParameters(declaration)];
  const responses = entry["responses"] as Record<string, Json>;
  const always = deprecation === undefined ? everyAnswer : { ...everyAnswer, ...ending };
  for (const [status, response] of Object.entries(responses)) {
    const paged = isPageSchema(declaration.responses[Number(status)]?.schema) ? headerRef(leftOutHeader) : {};
    response["headers"] = { ...always, ...limited, ...paged };
  }
  Object.assign(responses, problemResponses(declaration, about, always));
}

/** What must be sent is shown filled in: forms that are made of the document begin with it. */
function withExample(parameter: Json): Json {
  const example = parameter["required"] === true ? exampleIn(parameter["schema"] as Json | undefined) : undefined;
  return example === undefined ? parameter : { ...parameter, example };
}

function exampleIn(schema: Json | undefined): unknown {
  if (schema?.["type"] !== "array") return schema?.["example"];
  const item = exampleIn(schema["items"] as Json | undefined);
  return item === undefined ? undefined : [item];
}

function headerParameters({ policy }: OperationDeclaration): Json[] {
  const correlation = {
    name: "Correlation-Id",
    in: "header",
    required: false,
    description:
      "The caller's business correlation; made up if left out or not of this form. The answer says which one holds.",
    schema: { type: "string", pattern: "^[A-Za-z0-9._:-]{1,64}$" },
  };
  if (policy.idempotency === "none") return [correlation];
  const key = {
    name: "Idempotency-Key",
    in: "header",
    required: policy.idempotency === "required",
    description: "Chosen by the caller, unique per request meant; a repeat with the same key gets the first answer.",
    schema: { type: "string", minLength: 1, maxLength: 200, pattern: "^[!-~]+$" },
    example: "019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7",
  };
  return [key, correlation];
}

function problemResponses(declaration: OperationDeclaration, about: About, always: Json): Record<string, Json> {
  const byStatus = Map.groupBy(documentedProblems(declaration, about), (kind: ProblemKind) => problems[kind].status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, kinds]) => [
        String(status),
        {
          description: kinds.map((kind) => `${problems[kind].title} (\`${kind}\`).`).join(" "),
          headers: {
            ...always,
            ...(status === 429 ? limited : {}),
            ...(status === 429 || status === 503 ? headerRef("Retry-After") : {}),
          },
          content: { "application/problem+json": { schema: problemSchemaOf(declaration, kinds) } },
        },
      ]),
  );
}

/** The problem of a status, with the members that the operation adds to its kinds. */
function problemSchemaOf({ problemMembers = {} }: OperationDeclaration, kinds: readonly ProblemKind[]): Json {
  const problem = { $ref: "#/components/schemas/Problem" };
  const members = kinds.flatMap((kind) => problemMembers[kind] ?? []);
  if (members.length === 0) return problem;
  const properties = members.map((each) => z.toJSONSchema(each.partial(), { io: "input" })["properties"]);
  return { allOf: [problem, { type: "object", properties: Object.assign({}, ...properties) as Json }] };
}
