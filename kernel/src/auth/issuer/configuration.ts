/** oidc-provider dressed as a Keycloak realm: the same paths, the same claims, so that one validator serves both. */
import {
  interactionPolicy,
  type AccessToken,
  type Adapter,
  type AdapterFactory,
  type ClientCredentials,
  type ClientMetadata,
  type Configuration,
  type JWK,
  type KoaContextWithOIDC,
} from "oidc-provider";
import type { SigningKey } from "../secrets.ts";
import { claimsOf } from "../realm-claims.ts";
import type { Realm, RealmClient } from "../realm.ts";
import { asRealmClient, type Clients } from "./clients.ts";
import { secretDigest } from "./client-secrets.ts";
import type { IssuerPages } from "./issuer-pages.ts";
import type { People } from "./people.ts";
import { accessClaims, namedClaims } from "./person-claims.ts";

/** Where somebody begins to sign in. */
export const authorizationPath = "/protocol/openid-connect/auth";

/** Below `/realms/<realm>`, as Keycloak lays them out. */
const routes = {
  authorization: authorizationPath,
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

/** What stands behind it. */
export interface ProviderParts {
  readonly realm: Realm;
  /** The one that signs comes first; all are published. */
  readonly keys: readonly SigningKey[];
  readonly cookieKey: string;
  /** The secret of a client of the realm file. */
  readonly secretOf: (client: RealmClient) => string;
  /** Fills `${TIERLINE_PUBLIC_ORIGIN:…}` in addresses of the realm file. */
  readonly publicOrigin: string;
  readonly artifacts: (model: string) => Adapter;
  readonly clients: Clients;
  readonly people: People;
  readonly pages: IssuerPages;
}

/** The configuration of oidc-provider for these parts. */
export function providerConfiguration(parts: ProviderParts): Configuration {
  const { realm, keys, cookieKey, pages } = parts;
  return {
    adapter: adapterOf(parts),
    routes,
    clients: [...realm.clients.values()].map((client) =>
      metadata(client, secretDigest(parts.secretOf(client)), parts.publicOrigin),
    ),
    jwks: { keys: keys as unknown as JWK[] },
    cookies: { keys: [cookieKey] },
    scopes: ["openid", ...realm.clientScopes.keys()],
    claims: { openid: ["sub", "email", "name", "preferred_username"] },
    // Keycloak puts them into the ID token although there is an access token.
    conformIdTokenClaims: false,
    responseTypes: ["code"],
    clientAuthMethods: ["client_secret_basic", "client_secret_post"],
    pkce: { required: () => true },
    // A browser names the origin of a page that asks for a token: the portal's does, for the first call of an application.
    clientBasedCORS: (_ctx, origin) => origin === parts.publicOrigin,
    rotateRefreshToken: true,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed("refresh_token"),
    ttl: lifetimes(realm),
    interactions: { policy: prompts(), url: (_ctx, { uid }) => pages.addressOf(uid) },
    findAccount: (ctx, personId) => accountOf(parts, ctx, personId),
    loadExistingGrant: wholeGrant,
    renderError: pages.renderError,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      // A client revokes its own tokens; oidc-provider has looked at its secret by then.
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: pages.signOut,
        postLogoutSuccessSource: pages.signedOut,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: [...realm.clientScopes.keys()].join(" "),
          audience: realm.audience,
          accessTokenTTL: realm.accessTokenSeconds,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: async (_ctx, token, jwt) => {
          Object.assign(jwt.payload, await claimsFor(parts, token), { typ: "Bearer" });
          jwt.header = { ...jwt.header, typ: "JWT" };
        },
      },
    },
  };
}

/** Clients that were made while the platform ran are looked up like artifacts. */
function adapterOf({ artifacts, clients, realm, publicOrigin }: ProviderParts): AdapterFactory {
  return (model) => {
    if (model !== "Client") return artifacts(model);
    return {
      ...artifacts(model),
      async find(clientId) {
        const client = await clients.findByClientId(clientId);
        if (client?.enabled !== true) return undefined;
        return metadata(asRealmClient(client, realm), client.secretDigest, publicOrigin);
      },
    };
  };
}

const metadata = (client: RealmClient, digest: string, publicOrigin: string): ClientMetadata => ({
  client_id: client.clientId,
  client_name: client.name,
  // A digest: `compareClientSecret` of the issuer's provider knows.
  client_secret: digest,
  // oidc-provider takes the secret in the header as well as in the body for either method, as Keycloak does.
  token_endpoint_auth_method: "client_secret_post",
  grant_types: ["client_credentials", ...(client.signsPeopleIn ? ["authorization_code", "refresh_token"] : [])],
  response_types: client.signsPeopleIn ? ["code"] : [],
  redirect_uris: client.redirectUris.map((uri) => withOrigin(uri, publicOrigin)),
  post_logout_redirect_uris: client.postLogoutRedirectUris.map((uri) => withOrigin(uri, publicOrigin)),
  ...scopeOf(client),
});

const withOrigin = (uri: string, publicOrigin: string): string =>
  uri.replace(/\$\{TIERLINE_PUBLIC_ORIGIN(:[^}]*)?\}/, publicOrigin);

/** oidc-provider refuses an empty text here. */
function scopeOf({ scopes, optionalScopes, signsPeopleIn }: RealmClient): { scope?: string } {
  const all = [...(signsPeopleIn ? ["openid"] : []), ...scopes, ...optionalScopes];
  return all.length === 0 ? {} : { scope: all.join(" ") };
}

function lifetimes({ accessTokenSeconds, session }: Realm): Configuration["ttl"] {
  return {
    ClientCredentials: accessTokenSeconds,
    AccessToken: accessTokenSeconds,
    IdToken: accessTokenSeconds,
    AuthorizationCode: session.code,
    Interaction: session.signIn,
    Session: session.longest,
    Grant: session.longest,
    // From its first token on, `iiat`, a session ends however often it is refreshed.
    RefreshToken: (_ctx, { iiat }) => {
      const now = Math.floor(Date.now() / 1000);
      return Math.max(1, Math.min(session.idle, (iiat ?? now) + session.longest - now));
    },
  };
}

/** `prompt=create` (OpenID Connect Prompt Create 1.0) asks for the page to sign up. Nobody is asked for consent: all clients are the house's. */
function prompts(): interactionPolicy.Prompt[] {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  policy.add(new interactionPolicy.Prompt({ name: "create", requestable: true }), 0);
  return policy;
}

/** A grant of everything that is asked for; the roles of the person decide what the token says. */
async function wholeGrant(ctx: KoaContextWithOIDC) {
  const { client, session, account, provider, requestParamOIDCScopes } = ctx.oidc;
  if (client === undefined || session === undefined || account === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  const grant = found ?? new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope(["openid", ...requestParamOIDCScopes].join(" "));
  grant.addResourceScope(resource, [...ctx.oidc.requestParamScopes].join(" "));
  await grant.save();
  return grant;
}

async function accountOf({ people, realm }: ProviderParts, { oidc }: KoaContextWithOIDC, personId: string) {
  const person = await people.find(personId);
  if (person?.enabled !== true) return undefined;
  const client = realm.clients.get(oidc.client?.clientId ?? "");
  const named = client === undefined ? {} : namedClaims(client, person, "id");
  return { accountId: personId, claims: () => ({ sub: personId, ...named }) };
}

async function claimsFor({ realm, clients, people }: ProviderParts, token: AccessToken | ClientCredentials) {
  const client = await clientNamed(token.clientId ?? "", realm, clients);
  if (token.kind === "ClientCredentials") return claimsOf(realm, client, token.scopes);
  const { accountId, sid = "" } = token as AccessToken;
  const person = await people.find(accountId);
  if (person === undefined) throw new Error("a token for a person who is not there any more");
  return accessClaims(realm, client, person, { sid, asked: token.scopes });
}

async function clientNamed(clientId: string, realm: Realm, clients: Clients): Promise<RealmClient> {
  const declared = realm.clients.get(clientId);
  if (declared !== undefined) return declared;
  const kept = await clients.findByClientId(clientId);
  if (kept === undefined) throw new Error("a token for a client that is not there any more");
  return asRealmClient(kept, realm);
}
