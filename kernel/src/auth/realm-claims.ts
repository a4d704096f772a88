/** The claims of a client's own tokens, as the realm file says and Keycloak's mappers do. */
import { StartError } from "../config/config.ts";
import { principalFrom } from "./claims.ts";
import type { Principal } from "./principal.ts";
import type { Realm, RealmClient } from "./realm.ts";

/** The principal of a client's own token, for calls that stay in the process. Throws `StartError` for an unknown client. */
export function principalOf(realm: Realm, clientId: string): Principal {
  const client = realm.clients.get(clientId);
  if (client === undefined) throw new StartError(`The realm has no client "${clientId}"; see governance/realm.`);
  const principal = principalFrom(claimsOf(realm, client));
  if ("missing" in principal) throw new StartError(`The client "${clientId}" has no claim "${principal.missing}".`);
  return principal;
}

/**
 * The claims that Keycloak's mappers put into a client's own token, beside those of the protocol. `asked`: the scopes that the
 * request names.
 */
export function claimsOf(realm: Realm, client: RealmClient, asked: ReadonlySet<string> = new Set()) {
  const fromAttributes = client.personClaims
    .map(({ claim, attribute }): [string, string | undefined] => [claim, client.attributes[attribute]])
    .filter(([, value]) => value !== undefined);
  const scopes = grantedScopes(realm, client, client.roles, asked);
  return {
    ...Object.fromEntries(fromAttributes),
    ...client.claims,
    azp: client.clientId,
    client_id: client.clientId,
    scope: scopes.join(" "),
    preferred_username: `service-account-${client.clientId}`,
    realm_access: { roles: visibleRoles(realm, client, client.roles, scopes) },
  };
}

/** As in Keycloak: the default scopes always, the optional ones when asked for; those with roles only to who has one of them. */
export function grantedScopes(
  { scopeRoles }: Realm,
  { scopes, optionalScopes }: Pick<RealmClient, "scopes" | "optionalScopes">,
  roles: readonly string[],
  asked: ReadonlySet<string>,
): string[] {
  return [...scopes, ...optionalScopes.filter((scope) => asked.has(scope))].filter((scope) => {
    const needed = scopeRoles.get(scope);
    return needed === undefined || roles.some((role) => needed.has(role));
  });
}

/** Those of the roles that a token may name: all, or as in Keycloak the client's and those of the scopes in it. */
export function visibleRoles(
  { scopeRoles }: Realm,
  { roleScope }: RealmClient,
  roles: readonly string[],
  scopes: readonly string[],
): string[] {
  if (roleScope === undefined) return [...roles];
  return roles.filter((role) => roleScope.has(role) || scopes.some((scope) => scopeRoles.get(scope)?.has(role)));
}
