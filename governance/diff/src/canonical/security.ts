/** Servers and security requirements in one spelling. */
import { asSet, child, isObject, listOf, stringsOf, text, type Json } from "../json.ts";
import type { Origins } from "./origins.ts";

/** The servers without a slash at their end. OpenAPI 3.1, 4.8.1: none, or an empty list, is one with the URL "/". */
export function canonicalServers(servers: unknown, pointer: string, origins: Origins): Json[] {
  const written = listOf(servers).filter(isObject);
  return (written.length > 0 ? written : [{ url: "/" }]).map((server: Json, index) => {
    const url = text(server["url"], "/");
    return origins.mark({ ...server, url: url.length > 1 ? url.replace(/\/+$/, "") : url }, child(pointer, index));
  });
}

/**
 * The alternatives, each with its scopes as sets; an empty one among them means that a token is optional. `names`: what to call a
 * scheme.
 */
export function canonicalSecurity(security: unknown, names: ReadonlyMap<string, string>): Json[] {
  const alternatives = listOf(security)
    .filter(isObject)
    .map((alternative) => {
      const schemes = Object.entries(alternative);
      return Object.fromEntries(schemes.map(([name, scopes]) => [names.get(name) ?? name, asSet(stringsOf(scopes))]));
    });
  const open = alternatives.every((each) => Object.keys(each).length === 0);
  return open ? [] : (asSet(alternatives) as Json[]);
}
