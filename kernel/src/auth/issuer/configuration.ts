/** oidc-provider dressed as a Keycloak realm: the same paths, the same claims, so that one validator serves both. */
import type { AdapterFactory, ClientMetadata, Configuration, JWK } from "oidc-provider";
import { claimsOf, type Realm, type RealmClient } from "../realm.ts";
import type { Secrets } from "../secrets.ts";

/** Below `/realms/<realm>`, as Keycloak lays them out. */
const routes = {
  authorization: "/protocol/openid-connect/auth",
  token: "/protocol/openid-connect/token",
  jwks: "/protocol/openid-connect/certs",
  userinfo: "/protocol/openid-connect/userinfo",
  end_session: "/protocol/openid-connect/logout",
  revocation: "/protocol/openid-connect/revoke",
  introspection: "/protocol/openid-connect/token/introspect",
  device_authorization: "/protocol/openid-connect/auth/device",
};

/** Every token is for the platform; a client need not name it. */
const resource = "urn:tierline:platform";

export function providerConfiguration(realm: Realm, secrets: Secrets, adapter: AdapterFactory): Configuration {
  const clients = [...realm.clients.values()];
  const allScopes = [...new Set(clients.flatMap(({ scopes, optionalScopes }) => [...scopes, ...optionalScopes]))];
  return {
    adapter,
    routes,
    clients: clients.map((client) => metadata(client, secrets.of(client))),
    jwks: { keys: [secrets.signingKey as unknown as JWK] },
    cookies: { keys: [secrets.derive("issuer-cookies")] },
    scopes: allScopes,
    responseTypes: ["code"],
    clientAuthMethods: ["client_secret_basic", "client_secret_post"],
    pkce: { required: () => true },
    ttl: { ClientCredentials: realm.accessTokenSeconds, AccessToken: realm.accessTokenSeconds },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        getResourceServerInfo: () => ({
          scope: allScopes.join(" "),
          audience: realm.audience,
          accessTokenTTL: realm.accessTokenSeconds,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: (_ctx, token, jwt) => {
          const client = realm.clients.get(token.clientId ?? "");
          if (client === undefined) throw new Error("a token for a client that the realm does not know");
          Object.assign(jwt.payload, claimsOf(realm, client, token.scopes), { typ: "Bearer" });
          jwt.header = { ...jwt.header, typ: "JWT" };
        },
      },
    },
  };
}

const everyScope = (client: RealmClient): string => [...client.scopes, ...client.optionalScopes].join(" ");

const metadata = (client: RealmClient, secret: string, scope = everyScope(client)): ClientMetadata => ({
  client_id: client.clientId,
  client_name: client.name,
  client_secret: secret,
  // oidc-provider takes the secret in the header as well as in the body for either method, as Keycloak does.
  token_endpoint_auth_method: "client_secret_post",
  grant_types: ["client_credentials"],
  response_types: [],
  redirect_uris: [],
  // oidc-provider refuses an empty text here.
  ...(scope === "" ? {} : { scope }),
});
