/** Where tokens come from and what to call first, as the platform tells programs too: portal/src/onboarding/well-known.ts. */
import { queryOptions } from "@tanstack/react-query";
import { readJson } from "./read-json.ts";

/** The part of `/.well-known/api-onboarding` that the pages read. */
export interface WaysIn {
  /** The portal, with a slash at the end. */
  readonly portal: string;
  readonly token_endpoint: string;
  readonly first_call: { readonly method: string; readonly url: string };
}

export const waysInQuery = queryOptions({
  queryKey: ["ways-in"],
  queryFn: () => readJson<WaysIn>("/.well-known/api-onboarding"),
  staleTime: Infinity,
});

/** A URL of the portal's own origin as a path, so that it is asked for under the name the reader came by; others as they are. */
export const fromHere = ({ portal }: WaysIn, url: string): string =>
  url.startsWith(portal) ? url.slice(portal.length - 1) : url;
