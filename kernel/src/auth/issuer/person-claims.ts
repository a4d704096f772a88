/** The claims of a person's tokens, as Keycloak's mappers of the client make them. */
import type { Person } from "../directory.ts";
import { grantedScopes, visibleRoles } from "../realm-claims.ts";
import type { PersonClaim, Realm, RealmClient } from "../realm.ts";

/** What tokens say of a person by themselves: name, e-mail, tenant. Attributes that a person lacks are left out. */
export function namedClaims(client: RealmClient, person: Person, where: "access" | "id"): Record<string, string> {
  const claims = client.personClaims.filter(({ inIdToken }) => where === "access" || inIdToken);
  return Object.fromEntries(
    claims.map(({ claim, attribute }) => [claim, valueOf(person, attribute)]).filter(([, value]) => value !== null),
  );
}

/** All claims of an access token beside those of the protocol. `asked`: the scopes of the authorization request. */
export function accessClaims(
  realm: Realm,
  client: RealmClient,
  person: Person,
  session: { readonly sid: string; readonly asked: ReadonlySet<string> },
): Record<string, unknown> {
  const roles = [...realm.defaultRole.roles, ...person.roles];
  const scopes = grantedScopes(realm, client, roles, session.asked);
  return {
    ...namedClaims(client, person, "access"),
    ...client.claims,
    azp: client.clientId,
    sid: session.sid,
    scope: ["openid", ...scopes].join(" "),
    realm_access: { roles: visibleRoles(realm, client, roles, scopes) },
  };
}

function valueOf({ email, name, company, tenant }: Person, attribute: PersonClaim["attribute"]): string | null {
  // With e-mail addresses for user names, as the realm file has it.
  if (attribute === "email" || attribute === "username") return email;
  if (attribute === "fullName") return name;
  if (attribute === "tenant") return tenant;
  return attribute === "company" ? company : null;
}
