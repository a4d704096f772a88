/** Keeps pages of other sites from acting for whoever is signed in here. */
import { timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { Problem } from "@tierline/kernel/errors/problem";
import { csrfToken } from "./seal.ts";

export const csrfHeader = "x-csrf-token";

const safe = new Set(["GET", "HEAD"]);

/** Throws `forbidden` for a change that no page of ours asked for: another origin, or without the session's token. */
export function refuseForeign(c: Context, key: string, origin: string): void {
  if (safe.has(c.req.method)) return;
  const from = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const foreign = (from !== undefined && from !== origin) || (site !== undefined && site !== "same-origin");
  if (foreign || !equal(c.req.header(csrfHeader) ?? "", csrfToken(key))) {
    throw new Problem("forbidden", `Send what you change from the portal's own page, with the header ${csrfHeader}.`);
  }
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
