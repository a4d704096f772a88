/** Who is signed in. The session is kept by the server; this side knows a name and a token against forged requests. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { problemFrom } from "./problem.ts";
import { queryClient } from "./query-client.ts";
import { readJson } from "./read-json.ts";

/** What `GET /session` answers, with 200 for everybody; portal/src/session makes it. */
export type SessionInfo =
  | { readonly signedIn: false }
  | {
      readonly signedIn: true;
      readonly name: string;
      readonly email: string;
      /** To be sent as `x-csrf-token` with whatever changes something. */
      readonly csrfToken: string;
    };

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => readJson<SessionInfo>("/session"),
  staleTime: 60_000,
});

/** Undefined until it is known. */
export const useSession = (): SessionInfo | undefined => useQuery(sessionQuery).data;

/** Headers that show a change to be meant on this page. */
export async function csrfHeaders(): Promise<Readonly<Record<string, string>>> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  return session.signedIn ? { "x-csrf-token": session.csrfToken } : {};
}

/** After one's team or role has changed: what is asked next is asked with the new one. */
export async function refreshSession(): Promise<void> {
  const response = await fetch("/session/refresh", { method: "POST", headers: await csrfHeaders() });
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => undefined));
  await queryClient.invalidateQueries();
}

/** Ends the session here, then at the issuer. */
export async function signOut(): Promise<void> {
  const response = await fetch("/session/sign-out", { method: "POST", headers: await csrfHeaders() });
  const body = (await response.json().catch(() => undefined)) as { leave?: string } | undefined;
  location.assign(body?.leave ?? "/");
}

/** Where signing in begins; it ends on the page `back`. */
export const signInPath = (back: string): string => `/session/sign-in?return=${encodeURIComponent(back)}`;

/** Where signing up begins. */
export const signUpPath = (back: string): string => `${signInPath(back)}&create=1`;
