/** A small document that keeps every rule, and how an example is laid over it. */
import { asObject, type HouseRule } from "./rule.ts";

type Json = Record<string, unknown>;

const problem = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: { type: "object" } } },
});
const header = { description: "See the portal.", schema: { type: "string" } };

const operation: Json = {
  operationId: "getOrder",
  summary: "Gets an order",
  description: "With its lines and where it stands.",
  tags: ["orders"],
  security: [{ oauth: ["orders:read"] }],
  "x-policy": {
    scopes: ["orders:read"],
    limit: "read",
    priority: "normal",
    idempotency: "none",
    deadlineMs: 1000,
    audit: false,
  },
  responses: {
    "200": { description: "The order.", content: { "application/json": { schema: { type: "object" } } } },
    "400": problem("A parameter is not valid."),
    "401": problem("A token is needed."),
    "403": problem("The token does not allow this."),
    "429": {
      ...problem("Too many."),
      headers: { RateLimit: header, "RateLimit-Policy": header, "Retry-After": header },
    },
    "500": problem("Our mistake."),
    "503": problem("Not just now."),
    "504": problem("No answer in time."),
  },
};

const document: Json = {
  openapi: "3.1.0",
  info: {
    title: "Orders",
    version: "1.0.0",
    description: "Orders of every channel.",
    contact: { name: "order-management" },
    license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  },
  servers: [{ url: "/process/orders/v1" }],
  tags: [{ name: "orders" }],
  "x-api": {
    id: "process/orders",
    tier: "process",
    owner: "order-management",
    lifecycle: "active",
    authority: ["orders"],
    slo: { availability: "99.9 %", p99Ms: 500 },
    dataClasses: ["internal"],
  },
  components: {
    securitySchemes: {
      oauth: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "/token", scopes: { "orders:read": "Allows orders to read." } } },
      },
    },
  },
};

/**
 * The sample with an example over it. `document` overrides members of the root, `path` and `method` place the
 * operation, every other member overrides the operation's own; in `responses` and `x-policy` member by member, null removes one.
 */
export function sampleWith({ document: root, path = "/orders", method = "get", ...members }: HouseRule["good"]): Json {
  const merged: Json = { ...operation, ...members };
  for (const member of ["responses", "x-policy"]) merged[member] = overlay(operation[member], members[member]);
  return { ...document, paths: { [String(path)]: { [String(method)]: merged } }, ...asObject(root) };
}

function overlay(under: unknown, over: unknown): Json {
  const joined = { ...asObject(under), ...asObject(over) };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== null));
}
