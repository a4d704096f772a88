/** Hands a request of the page on to the platform, with the session's access token in place of its cookie. */
import type { Context } from "hono";
import { Problem } from "@tierline/kernel/errors/problem";
import { limitedBody } from "../limited-body.ts";

/** What the page may say; everything else (cookies, forwarding headers) stays here. */
const handedOn = ["accept", "content-type", "idempotency-key", "correlation-id", "traceparent"];
/** What of the answer is for the hop only. */
const ofTheHop = ["connection", "keep-alive", "transfer-encoding", "content-length", "set-cookie"];
const patienceMs = 30_000;
const mostBytes = 1_048_576;

/** The platform's answer at `path`. Throws `unavailable` when it does not answer, `payload-too-large` above a mebibyte. */
export async function forward(c: Context, upstream: string, path: string, accessToken: string): Promise<Response> {
  const headers = new Headers({ authorization: `Bearer ${accessToken}` });
  for (const name of handedOn) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const body = c.req.method === "GET" || c.req.method === "HEAD" ? null : await limitedBody(c, mostBytes);
  try {
    const answer = await fetch(`${upstream}${path}`, {
      method: c.req.method,
      headers,
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    const kept = new Headers(answer.headers);
    for (const name of ofTheHop) kept.delete(name);
    kept.set("cache-control", "no-store");
    return new Response(answer.body, { status: answer.status, headers: kept });
  } catch (cause) {
    throw new Problem("unavailable", "The platform does not answer.", { retryAfterSeconds: 2, cause });
  }
}
