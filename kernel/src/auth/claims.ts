/** From the claims of a validated token to a principal; see governance/realm for where each claim is set. */
import type { Principal } from "./principal.ts";

export type Claims = Readonly<Record<string, unknown>>;

/** The realm role that marks our own APIs. */
export const apiRole = "api";

/** The principal of these claims, or the name of the claim that is missing. */
export function principalFrom(claims: Claims): Principal | { readonly missing: string } {
  const credential = text(claims["azp"]);
  const roles = rolesOf(claims);
  const kind = kindOf(claims, roles);
  // Somebody who signed up and has no team yet is a tenant of their own.
  const tenant = text(claims["tenant"]) ?? (kind === "person" ? text(claims["sub"]) : undefined);
  const channel = text(claims["channel"]);
  const plan = text(claims["plan"]);
  if (credential === undefined) return { missing: "azp" };
  if (tenant === undefined) return { missing: "tenant" };
  if (channel === undefined) return { missing: "channel" };
  if (plan === undefined) return { missing: "plan" };
  return {
    clientId: text(claims["application"]) ?? credential,
    credential,
    kind,
    subject: text(claims["sub"]) ?? credential,
    tenant,
    channel,
    plan,
    environment: claims["environment"] === "sandbox" ? "sandbox" : "live",
    scopes: new Set((text(claims["scope"]) ?? "").split(" ").filter((scope) => scope !== "")),
    roles,
  };
}

/** A person has a session and a name; Keycloak gives service accounts a name too, but a reserved one. */
function kindOf(claims: Claims, roles: ReadonlySet<string>): Principal["kind"] {
  const name = text(claims["preferred_username"]);
  const signedIn = text(claims["sid"]) ?? text(claims["session_state"]);
  if (name !== undefined && signedIn !== undefined && !name.startsWith("service-account-")) return "person";
  return roles.has(apiRole) ? "api" : "client";
}

function rolesOf(claims: Claims): ReadonlySet<string> {
  const access = claims["realm_access"];
  const roles: unknown = typeof access === "object" && access !== null && "roles" in access ? access.roles : undefined;
  return new Set(Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : []);
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
