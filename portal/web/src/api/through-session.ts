/** Calls of governance APIs through the session: typed by their contracts, meant once, and rejecting with an `ApiProblem`. */
import createClient, { type Client, type Middleware } from "openapi-fetch";
import { problemFrom } from "./problem.ts";
import { queryClient } from "./query-client.ts";
import { csrfHeaders, sessionQuery } from "./session.ts";

const isRead = (method: string) => method === "GET" || method === "HEAD";

const shownToBeMeant: Middleware = {
  async onRequest({ request }) {
    if (isRead(request.method)) return undefined;
    for (const [name, value] of Object.entries(await csrfHeaders())) request.headers.set(name, value);
    return request;
  },
  onResponse({ response }) {
    // Whoever is signed out must not look signed in.
    if (response.status === 401) void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    return undefined;
  },
};

/** A client of one governance API: `/governance/onboarding/v1`. */
export function clientOf<Paths extends object>(basePath: string): Client<Paths> {
  const client = createClient<Paths>({ baseUrl: `/session/api${basePath}` });
  client.use(shownToBeMeant);
  return client;
}

/** The answer's body, or what went wrong. */
export async function taken<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (data !== undefined) return data;
  throw problemFrom(response.status, error, response.headers.get("correlation-id"));
}

/** Each call from here is meant once; a repeat is a new decision of whoever presses the button. */
export const once = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return { "Idempotency-Key": `portal-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}` };
};

/** Everything that was asked under this key may have changed. */
export const changedUnder =
  (key: string) =>
  <T>(result: T): Promise<T> =>
    queryClient.invalidateQueries({ queryKey: [key] }).then(() => result);
