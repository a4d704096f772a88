/** Keeps pages of other sites from acting for whoever is signed in here. */
import { timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { Problem } from "@tierline/kernel/errors/problem";
import { csrfToken } from "./seal.ts";

export const csrfHeader = "x-csrf-token";

const safe = new Set(["GET", "HEAD"]);

/**
 * Throws `forbidden` for a change that no page of ours asked for: from another origin, without the session's token, or without a word of
 * where it comes from, which every browser says of what changes something.
 */
export function refuseForeign(c: Context, key: string, origin: string): void {
  if (safe.has(c.req.method)) return;
  const from = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const silent = from === undefined && site === undefined;
  const foreign = silent || (from !== undefined && from !== origin) || (site !== undefined && site !== "same-origin");
  if (foreign || !equal(c.req.header(csrfHeader) ?? "", csrfToken(key))) {
    throw new Problem("forbidden", `Send what you change from the portal's own page, with the header ${csrfHeader}.`);
  }
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
