/** HTTP in front of an API: headers to a call, an answer to a response, every failure to problem+json. */
import type { Context as HttpContext, Hono } from "hono";
import type { Authenticator, Principal } from "../auth/principal.ts";
import { isProblem, Problem, toDocument } from "../errors/problem.ts";
import { newId } from "../model/ids.ts";
import { continueTrace } from "../telemetry/telemetry.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import type { Api } from "./create-api.ts";
import { originHeader, readOrigin } from "./origin.ts";
import { defaultMaxBodyBytes, type OperationDeclaration } from "./operation.ts";

const correlationPattern = /^[A-Za-z0-9._:-]{1,64}$/;
const keyPattern = /^[!-~]{1,200}$/;

/** The name of the header that carries the milliseconds a calling API will still wait. */
export const deadlineHeader = "deadline-ms";

/** Adds the API's routes to the application, below its base path. */
export function mount(app: Hono, api: Api, authenticator: Authenticator): void {
  for (const declaration of Object.values(api.operations)) {
    const path = api.basePath + declaration.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.on(declaration.method.toUpperCase(), path, (c) =>
      continueTrace({ traceparent: c.req.header("traceparent") }, () => serve(c, api, declaration, authenticator)),
    );
  }
}

async function serve(
  c: HttpContext,
  api: Api,
  declaration: OperationDeclaration,
  authenticator: Authenticator,
): Promise<Response> {
  const given = c.req.header("correlation-id");
  const correlationId = given !== undefined && correlationPattern.test(given) ? given : newId("cor");
  try {
    const verified = authenticator.authenticate(c.req.header("authorization"));
    const principal = verified instanceof Promise ? await verified : verified;
    const call = callOf(c, declaration, principal, correlationId);
    const { status, headers, body } = await api.call(declaration.operationId, call, false);
    // A string and a plain object for headers are what the server writes without making objects of its own.
    return new Response(JSON.stringify(body), {
      status,
      headers: { "content-type": "application/json", ...headers, "correlation-id": correlationId },
    });
  } catch (error) {
    return problemResponse(error, correlationId);
  }
}

function callOf(
  c: HttpContext,
  { request, policy }: OperationDeclaration,
  principal: Principal,
  correlationId: string,
): Call {
  const idempotencyKey = keyOf(c);
  const deadline = deadlineOf(c, principal);
  return {
    principal,
    origin: principal.kind === "api" ? readOrigin(c.req.header(originHeader)) : principal,
    correlationId,
    ...(deadline === undefined ? undefined : { deadline }),
    ...(idempotencyKey === undefined ? undefined : { idempotencyKey }),
    params: request?.params === undefined ? undefined : c.req.param(),
    query: request?.query === undefined ? undefined : queryOf(c),
    ...(request?.body === undefined
      ? undefined
      : { readBody: () => readJson(c.req.raw, policy.maxBodyBytes ?? defaultMaxBodyBytes) }),
  };
}

/** The problem+json response of whatever was thrown; what is no problem is a 500 with a generic detail. */
export function problemResponse(error: unknown, correlationId: string): Response {
  const problem = isProblem(error)
    ? error
    : new Problem("internal", "Something went wrong on our side. Quote the correlation id.");
  const { retryAfterSeconds, headers } = problem.extras;
  return new Response(JSON.stringify(toDocument(problem, correlationId)), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      "correlation-id": correlationId,
      ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterSeconds)) }),
      ...(problem.kind === "unauthenticated" ? { "www-authenticate": 'Bearer realm="tierline"' } : {}),
      ...headers,
    },
  });
}

function keyOf(c: HttpContext): string | undefined {
  const key = c.req.header("idempotency-key");
  if (key === undefined || keyPattern.test(key)) return key;
  throw new Problem("invalid-parameter", "Idempotency-Key: must be 1 to 200 visible ASCII characters.", {
    errors: [{ parameter: "Idempotency-Key", detail: "must be 1 to 200 visible ASCII characters" }],
  });
}

/** Only our own APIs may shorten the deadline: a channel's request keeps the operation's. */
function deadlineOf(c: HttpContext, principal: Principal): number | undefined {
  if (principal.kind !== "api") return undefined;
  const left = Number(c.req.header(deadlineHeader));
  return Number.isFinite(left) && left > 0 ? Date.now() + left : undefined;
}

/** Repeated names become lists; what a name means is the schema's business. */
function queryOf(c: HttpContext): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}
