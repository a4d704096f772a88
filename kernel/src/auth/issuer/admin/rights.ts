/** Who may do what to the realm: service accounts with the roles of Keycloak's client `realm-management` that the realm file gives them. */
import type { Authenticator } from "../../principal.ts";
import type { Realm } from "../../realm.ts";
import { refuse } from "./refusal.ts";

export type Right = "manage-clients" | "view-clients" | "manage-users" | "view-users";

/** What earlier handlers leave for later ones. */
export interface AdminEnv {
  Variables: { rights: ReadonlySet<string> };
}

/** The rights of whoever sends this header. Throws `unauthenticated` where it is no good. */
export async function rightsOf(
  realm: Realm,
  authenticator: Authenticator,
  authorization: string | undefined,
): Promise<ReadonlySet<string>> {
  const principal = await authenticator.authenticate(authorization);
  // A person's token names the client they came through; the client's own rights are none of theirs.
  if (principal.kind === "person") return new Set();
  return new Set(realm.clients.get(principal.credential)?.managementRoles);
}

/** Refuses who lacks the right; who may manage may view. */
export function need({ get }: { get(name: "rights"): ReadonlySet<string> }, right: Right): void {
  const rights = get("rights");
  if (!rights.has(right) && !rights.has(right.replace("view-", "manage-"))) throw refuse(403, "HTTP 403 Forbidden");
}
