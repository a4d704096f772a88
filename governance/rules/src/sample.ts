/** Small documents that keep every rule, and how an example is laid over them. */
import { objectOf, type Json } from "./json.ts";

const header = { description: "See the portal.", schema: { type: "string" } };
const headers = { "Correlation-Id": header };
const problem = (description: string) => ({
  description,
  headers,
  content: { "application/problem+json": { schema: { type: "object" } } },
});

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
    tenancy: "house",
    deadlineMs: 1000,
    audit: false,
  },
  responses: {
    "200": { description: "The order.", headers, content: { "application/json": { schema: { type: "object" } } } },
    "400": problem("A parameter is not valid."),
    "401": problem("A token is needed."),
    "403": problem("The token does not allow this."),
    "429": {
      ...problem("Too many."),
      headers: { ...headers, RateLimit: header, "RateLimit-Policy": header, "Retry-After": header },
    },
    "500": problem("Our mistake."),
    "503": problem("Not just now."),
    "504": problem("No answer in time."),
  },
};

const info = {
  title: "Orders",
  version: "1.0.0",
  description: "Orders of every channel.",
  contact: { name: "order-management" },
  license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
};

const api = {
  id: "process/orders",
  tier: "process",
  owner: "order-management",
  lifecycle: "active",
  authority: ["orders"],
  slo: { availability: "99.9 %", p99Ms: 500 },
  dataClasses: ["internal"],
};

const document: Json = {
  openapi: "3.1.0",
  info,
  servers: [{ url: "/process/orders/v1" }],
  tags: [{ name: "orders" }],
  "x-api": api,
  components: {
    securitySchemes: {
      oauth: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "/token", scopes: { "orders:read": "Allows orders to read." } } },
      },
    },
  },
};

const message: Json = {
  name: "order.placed.v1",
  title: "order.placed.v1",
  summary: "An order has been accepted.",
  contentType: "application/json",
  headers: {
    type: "object",
    required: ["specversion", "id", "source", "type", "time"],
    properties: {
      specversion: { type: "string", const: "1.0" },
      id: { type: "string" },
      source: { type: "string" },
      type: { type: "string", const: "order.placed.v1" },
      time: { type: "string", format: "date-time" },
    },
  },
  payload: { type: "object", properties: { orderId: { type: "string" } }, required: ["orderId"] },
  "x-event": {
    owner: "order-management",
    retentionDays: 30,
    orderingKey: "orderId",
    dataClass: "internal",
    compatibility: "BACKWARD",
  },
};

/**
 * The sample with an example over it. `document` overrides members of the root, `path` and `method` place the
 * operation, every other member overrides the operation's own; in `responses` and `x-policy` member by member, null removes one.
 */
export function sampleWith({ document: root, path = "/orders", method = "get", ...members }: Json): Json {
  const merged: Record<string, unknown> = { ...operation, ...members };
  for (const member of ["responses", "x-policy"]) merged[member] = overlay(operation[member], members[member]);
  return { ...document, paths: { [String(path)]: { [String(method)]: merged } }, ...objectOf(root) };
}

/** A small AsyncAPI 3 document with an example over its one message; `document` overrides members of the root. */
export function eventSampleWith({ document: root, ...members }: Json): Json {
  const reference = (at: string) => ({ $ref: `#/${at}` });
  return {
    asyncapi: "3.0.0",
    info,
    "x-api": api,
    channels: { orders: { address: "orders", messages: { placed: reference("components/messages/placed") } } },
    operations: {
      publishPlaced: {
        action: "send",
        channel: reference("channels/orders"),
        messages: [reference("channels/orders/messages/placed")],
      },
    },
    components: { messages: { placed: { ...message, ...members } } },
    ...objectOf(root),
  };
}

function overlay(under: unknown, over: unknown): Json {
  const joined = { ...objectOf(under), ...objectOf(over) };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== null));
}
