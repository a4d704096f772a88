/** On whose behalf one of our APIs calls another over HTTP. Trusted from principals of kind `api` only. */
import { z } from "zod";
import type { Principal } from "../auth/principal.ts";
import { Problem } from "../errors/problem.ts";

export const originHeader = "on-behalf-of";

const Origin = z.object({
  clientId: z.string(),
  credential: z.string(),
  kind: z.enum(["client", "person", "api"]),
  subject: z.string(),
  tenant: z.string(),
  channel: z.string(),
  plan: z.string(),
  environment: z.enum(["live", "sandbox"]),
});

/** The header's value: who, without scopes or roles, which are not handed on. */
export function writeOrigin(origin: Principal): string {
  const { scopes: _s, roles: _r, ...who } = origin;
  return Buffer.from(JSON.stringify(who)).toString("base64url");
}

export function readOrigin(header: string | undefined): Principal | null {
  if (header === undefined) return null;
  try {
    const origin = Origin.parse(JSON.parse(Buffer.from(header, "base64url").toString("utf8")));
    return { ...origin, scopes: new Set(), roles: new Set() };
  } catch (cause) {
    throw new Problem("invalid-parameter", "The header On-Behalf-Of cannot be read.", { cause });
  }
}
