/**
 * HTTP in front of APIs, straight on node's own server: a Request and a Response object for each call would cost a third of what
 * a call costs (ADR 15). Headers to a call, an answer to a response, every failure to problem+json.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { SmartRouter } from "hono/router/smart-router";
import { TrieRouter } from "hono/router/trie-router";
import type { Authenticator } from "../auth/principal.ts";
import { methodNotAllowed } from "../errors/method-not-allowed.ts";
import { continueTrace } from "../telemetry/telemetry.ts";
import { noSandbox, wrongSide, type Border } from "./border.ts";
import type { Call } from "./call.ts";
import type { Api } from "./create-api.ts";
import { deprecationHeaders, deprecationOf } from "./deprecation.ts";
import { digestOf } from "./digest.ts";
import { documentOf } from "./document.ts";
import type { Networks } from "./http-address.ts";
import { flat, sendAnswer, sendProblem } from "./http-answer.ts";
import { callOf, correlationOf, type Routed } from "./http-call.ts";
import type { OperationDeclaration } from "./operation.ts";

export { deadlineHeader } from "./http-call.ts";

export interface HttpOptions {
  readonly apis: readonly Api[];
  readonly authenticator: Authenticator;
  /** Proxies whose word on where a request comes from is taken. */
  readonly trusted?: Networks;
  /** Which tokens are served here, and what becomes of the others; live and without a sandbox unless stated. */
  readonly border?: Border;
  /** What a call means where things stand for others, such as those of examples: the call as it is unless stated. */
  readonly meant?: (call: Call) => Call | Promise<Call>;
}

/** Answers a request if it is for one of the APIs; false, and nothing done, for any other. */
export type ApiListener = (request: IncomingMessage, response: ServerResponse) => boolean;

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

type Serve = (routed: Routed, response: ServerResponse) => Promise<void>;

export function apiListener(options: HttpOptions): ApiListener {
  const router = new SmartRouter<Serve>({ routers: [new RegExpRouter(), new TrieRouter()] });
  /** Methods of paths without a parameter: such a path is no id of another (OpenAPI 3.1, 4.8.8.2). */
  const concrete = new Map<string, string[]>();
  for (const api of options.apis) {
    for (const declaration of Object.values(api.operations)) {
      const path = api.basePath + declaration.path.replaceAll(/\{(\w+)\}/g, ":$1");
      const method = declaration.method.toUpperCase();
      router.add(method, path, server(api, declaration, options));
      if (path.includes(":")) continue;
      const own = concrete.get(path) ?? [];
      concrete.set(path, [...own, method, ...(method === "GET" ? ["HEAD"] : [])]);
    }
  }
  // A router without routes cannot be asked.
  router.add("GET", "/\u0000", () => Promise.resolve());
  return (request, response) => {
    const { url = "/", method = "GET" } = request;
    const mark = url.indexOf("?");
    const path = mark === -1 ? url : url.slice(0, mark);
    const [matches, stash] = router.match(method === "HEAD" ? "GET" : method, path);
    const match = matches[0];
    const own = concrete.get(path);
    if (match === undefined || own?.includes(method) === false) {
      const allowed = own ?? methods.filter((each) => router.match(each === "HEAD" ? "GET" : each, path)[0].length > 0);
      if (allowed.length === 0) return false;
      sendProblem(response, methodNotAllowed(method, allowed), correlationOf(request), []);
      return true;
    }
    const [serve, places] = match;
    const params = paramsOf(places, stash);
    void continueTrace({ traceparent: traceparentOf(request) }, () =>
      serve({ request, params, search: mark === -1 ? "" : url.slice(mark + 1) }, response),
    );
    return true;
  };
}

function server(
  api: Api,
  declaration: OperationDeclaration,
  { authenticator, trusted, border = noSandbox, meant = (call) => call }: HttpOptions,
): Serve {
  const { operationId, policy } = declaration;
  let fixed: readonly string[] | undefined;
  return async (routed, response) => {
    // Made with the first answer: the document takes some milliseconds, which the start need not wait for.
    fixed ??= fixedHeaders(api, declaration);
    const correlationId = correlationOf(routed.request);
    try {
      const verified = authenticator.authenticate(routed.request.headers.authorization);
      const principal = verified instanceof Promise ? await verified : verified;
      const call = callOf(routed, declaration, principal, correlationId, trusted);
      // Whose data a call is about is its origin's affair; an API at work on its own is at home.
      if (call.origin !== null && call.origin.environment !== border.own) {
        if (principal.kind === "api") throw wrongSide(border.own);
        const { deadlineMs } = policy;
        await border.cross(routed.request, response, { about: api.about, deadlineMs, address: call.address });
        return;
      }
      const asMeant = meant(call);
      const answer = await api.call(operationId, asMeant instanceof Promise ? await asMeant : asMeant, false);
      sendAnswer(response, answer, correlationId, fixed);
    } catch (error) {
      sendProblem(response, error, correlationId, fixed);
    }
  };
}

/** What every answer of an operation says, refusals too: which contract is enforced here, and when it ends. */
function fixedHeaders({ contract, about }: Api, declaration: OperationDeclaration): string[] {
  const deprecation = deprecationOf(declaration, about);
  return [
    "contract-digest",
    digestOf(documentOf(contract)),
    ...(deprecation === undefined ? [] : flat(deprecationHeaders(deprecation))),
  ];
}

const none: Readonly<Record<string, string>> = Object.freeze({});

/** The router names where in its match each parameter is, or the value itself. */
function paramsOf(places: Readonly<Record<string, number | string>>, stash: readonly string[] | undefined) {
  let params: Record<string, string> | undefined;
  for (const name in places) {
    const place = places[name];
    const raw = typeof place === "number" ? stash?.[place] : place;
    if (raw === undefined) continue;
    (params ??= {})[name] = raw.includes("%") ? decoded(raw) : raw;
  }
  return params ?? none;
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function traceparentOf({ headers }: IncomingMessage): string | undefined {
  const { traceparent } = headers;
  return typeof traceparent === "string" ? traceparent : undefined;
}
