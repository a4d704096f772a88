/** Really does the first call, from the page, as the reader's program would. */
import { fetchOnceUp } from "../api/once-up.ts";
import { ApiProblem, problemFrom } from "../api/problem.ts";
import { fromHere, type WaysIn } from "../api/ways-in.ts";
import type { FreshCredential } from "./fresh-secrets.ts";

/** What came back. */
export interface Answer {
  readonly status: number;
  /** Of the call that was answered; getting the token, and waiting for a sandbox that comes up, is not counted. */
  readonly ms: number;
  /** Names in lower case, sorted. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Pretty-printed when it is JSON. */
  readonly body: string;
}

/**
 * Gets a token, then calls; `onWait` is told while a sandbox is coming up. Rejects with an `ApiProblem` when there is no token; any
 * answer to the call is an answer.
 */
export async function runFirstCall(credential: FreshCredential, ways: WaysIn, onWait: () => void): Promise<Answer> {
  const token = await tokenFor(credential, ways);
  let began = performance.now();
  const init: RequestInit = {
    headers: { authorization: `Bearer ${token}`, accept: "application/json" },
    // The portal's own session has no part in it.
    credentials: "omit",
    cache: "no-store",
  };
  const response = await fetchOnceUp(fromHere(ways, ways.first_call.url), init, () => {
    onWait();
    began = performance.now();
  });
  const text = await response.text();
  return {
    status: response.status,
    ms: Math.max(1, Math.round(performance.now() - began)),
    headers: [...response.headers].toSorted(([a], [b]) => a.localeCompare(b)),
    body: pretty(text),
  };
}

/** Rejects with an `ApiProblem` when there is none to be had. */
export async function tokenFor({ clientId, clientSecret }: FreshCredential, ways: WaysIn): Promise<string> {
  const response = await fetch(fromHere(ways, ways.token_endpoint), {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret }),
    credentials: "omit",
  });
  const body = (await response.json().catch(() => undefined)) as
    { access_token?: string; error_description?: string } | undefined;
  if (response.ok && typeof body?.access_token === "string") return body.access_token;
  if (response.status !== 400 && response.status !== 401) throw problemFrom(response.status, body);
  throw new ApiProblem({
    kind: "credential",
    status: response.status,
    title: "The issuer gave no token for this credential",
    detail: body?.error_description ?? "The client id or the secret is not right, or the credential was revoked.",
  });
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
