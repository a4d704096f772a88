/** Clients and people as Keycloak's admin API represents them. */
import type { KeycloakAdminClient } from "@keycloak/keycloak-admin-client/lib/client.js";
import type { DirectoryClient, NewPerson, Person } from "./directory.ts";

type ClientRepresentation = NonNullable<Parameters<KeycloakAdminClient["clients"]["create"]>[0]>;
type UserRepresentation = NonNullable<Awaited<ReturnType<KeycloakAdminClient["users"]["findOne"]>>>;

/** The client scope with what every token carries; it is in governance/realm, and gives no scope by itself. */
const everyTokens = "tierline";

/** A confidential client with tokens of its own only: client credentials. */
export function clientRepresentation(
  client: DirectoryClient,
): ClientRepresentation & { readonly defaultClientScopes: string[] } {
  const { clientId, name, secret, scopes, claims } = client;
  return {
    clientId,
    name,
    secret,
    enabled: true,
    protocol: "openid-connect",
    publicClient: false,
    clientAuthenticatorType: "client-secret",
    serviceAccountsEnabled: true,
    standardFlowEnabled: false,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: false,
    // No realm role reaches its tokens, whatever a new account gets.
    fullScopeAllowed: false,
    defaultClientScopes: [everyTokens, ...scopes],
    optionalClientScopes: [],
    protocolMappers: Object.entries(claims).map(([claim, value]) => ({
      name: claim,
      protocol: "openid-connect",
      protocolMapper: "oidc-hardcoded-claim-mapper",
      config: {
        "claim.name": claim,
        "claim.value": value,
        "jsonType.label": "String",
        "access.token.claim": "true",
        "id.token.claim": "false",
        "userinfo.token.claim": "false",
      },
    })),
  };
}

/** Somebody new with a password of their own. */
export const userRepresentation = ({
  email,
  name,
  tenant,
  password,
  isPasswordTemporary = false,
}: NewPerson): UserRepresentation => ({
  username: email,
  email,
  firstName: name,
  enabled: true,
  emailVerified: true,
  attributes: { tenant: [tenant] },
  credentials: [{ type: "password", value: password, temporary: isPasswordTemporary }],
});

/** `roles`: those given to them, which their representation does not hold. */
export function personFrom(user: UserRepresentation, roles: readonly string[]): Person {
  const attribute = (name: string): string | null => {
    const values: unknown = (user.attributes as Record<string, unknown> | undefined)?.[name];
    const first: unknown = Array.isArray(values) ? values[0] : values;
    return typeof first === "string" && first !== "" ? first : null;
  };
  return {
    personId: user.id ?? "",
    email: user.email ?? user.username ?? "",
    name: [user.firstName, user.lastName].filter((part) => part !== undefined && part !== "").join(" "),
    company: attribute("company"),
    tenant: attribute("tenant"),
    roles,
    enabled: user.enabled ?? false,
    isVerified: user.emailVerified ?? false,
  };
}
