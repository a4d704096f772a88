/** The HTTP server: APIs, issuer, portal and health on one port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type Context, Hono, type HonoRequest } from "hono";
import type { Networks } from "../api/http-address.ts";
import { apiListener, type ApiListener, type HttpOptions } from "../api/http.ts";
import { problemResponse, sendProblem } from "../api/http-answer.ts";
import type { Api } from "../api/create-api.ts";
import { StartError } from "../config/config.ts";
import { methodNotAllowed } from "../errors/method-not-allowed.ts";
import { Problem } from "../errors/problem.ts";
import { doorLimits, openDoor } from "./door.ts";
import { newId } from "../model/ids.ts";
import type { Health } from "./health.ts";

/** Answers every request under its prefixes itself: the issuer. */
export interface RawHandler {
  readonly prefixes: readonly string[];
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface ServedParts extends HttpOptions {
  readonly raw?: RawHandler;
  readonly portal?: Hono;
  /** How the platform behind is; asked for each look at `/healthz`. */
  readonly health: () => Promise<Health>;
}

export interface HttpServer {
  readonly port: number;
  readonly origin: string;
  /** From here on requests are served. */
  serve(parts: ServedParts): void;
  /** Requests to APIs that are not yet answered: what strangers leave unfinished at other doors is no load of theirs. */
  inFlight(): number;
  /** From here on `/healthz` answers 200 while every API can answer. */
  markReady(): void;
  /** Stops accepting, lets running requests finish for a moment, closes. */
  close(): Promise<void>;
}

/** Any other (TRACE, CONNECT, what somebody made up) has no meaning at any path, and the fetch standard forbids some of them. */
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const drainMs = 5_000;

/** Takes the port at once, so that a port in use is known before anything else is started. */
export async function listen(address: { host: string; port: number }, limits = doorLimits): Promise<HttpServer> {
  let app = starting();
  let raw: RawHandler | undefined;
  let toApis: ApiListener = () => false;
  let trusted: Networks | undefined;
  const door = openDoor(limits);
  let isReady = false;
  let inFlight = 0;
  const answered = () => {
    inFlight -= 1;
  };
  const fetchApp = getRequestListener((request, bindings) => app.fetch(request, bindings));
  const server = createServer((request, response) => {
    if (toApis(request, response)) {
      inFlight += 1;
      response.on("close", answered);
      return;
    }
    if (!methods.includes(request.method ?? "")) {
      sendProblem(response, methodNotAllowed(request.method, methods), newId("cor"), []);
      return;
    }
    if (!door.admits(request, response, trusted)) return;
    if (raw?.prefixes.some((prefix) => request.url?.startsWith(`${prefix}/`)) === true)
      void answerRaw(raw, request, response);
    else void fetchApp(request, response);
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  const port = await bind(server, address);
  return {
    port,
    origin: `http://${address.host === "0.0.0.0" ? "127.0.0.1" : address.host}:${String(port)}`,
    serve: (parts) => {
      raw = parts.raw;
      trusted = parts.trusted;
      toApis = apiListener(parts);
      app = serving(parts, () => isReady);
    },
    inFlight: () => inFlight,
    markReady: () => {
      isReady = true;
    },
    close: () => close(server),
  };
}

const notReady = () =>
  problemResponse(new Problem("unavailable", "The platform is starting.", { retryAfterSeconds: 1 }), newId("cor"));

function starting(): Hono {
  const app = new Hono();
  app.all("*", notReady);
  return app;
}

/** What it throws is answered like what an API throws. */
async function answerRaw(raw: RawHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await raw.handle(request, response);
  } catch (error) {
    sendProblem(response, error, newId("cor"), []);
  }
}

function serving({ apis, portal, health }: ServedParts, isReady: () => boolean): Hono {
  const app = new Hono();
  app.get("/healthz", async (c) => (isReady() ? healthAnswer(c, apis, await health()) : notReady()));
  if (portal !== undefined) app.route("/", portal);
  app.notFound((c) => problemResponse(nothingAt(app, c.req), newId("cor")));
  app.onError((error) => problemResponse(error, newId("cor")));
  return app;
}

/** 503 while an API cannot answer: whoever sends traffic here should send it elsewhere. Work that waits is no reason to. */
function healthAnswer(c: Context, apis: readonly Api[], { unavailable, waiting }: Health): Response {
  const away = new Set(unavailable.map(({ api }) => api));
  const able = [...new Set(apis.map((api) => api.id))].filter((id) => !away.has(id));
  const status = away.size > 0 ? "unavailable" : waiting.length > 0 ? "waiting" : "ready";
  const body = { status, apis: able, unavailable, waiting };
  return away.size > 0 ? c.json(body, 503, { "retry-after": "1" }) : c.json(body);
}

/** Nothing, or nothing with this method. Routes with a wildcard are whatever their handler makes of them, and say nothing of a path. */
function nothingAt(app: Hono, { method, path }: Pick<HonoRequest, "method" | "path">): Problem {
  const has = (each: string) =>
    app.router.match(each, path)[0].some(([[, route]]) => route.method === each && !route.path.includes("*"));
  const allowed = methods.filter(has);
  return allowed.length === 0
    ? new Problem("not-found", `There is nothing at ${method} ${path}.`)
    : methodNotAllowed(method, allowed);
}

async function bind(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(new StartError(explain(cause, host, port), { cause }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") return `Port ${String(port)} is in use: set PORT to another one.`;
  if (error.code === "EACCES") return `Port ${String(port)} may not be used by this user: set PORT to one above 1023.`;
  return `Cannot listen on ${host}:${String(port)}: ${error.message}.`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, drainMs);
  await closed;
  clearTimeout(timer);
}
