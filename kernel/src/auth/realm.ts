/**
 * The realm: clients, scopes, roles and the rules of signing in as data, in Keycloak's own import format. A real Keycloak imports
 * the file; the embedded issuer reads the same file here, so that both issue the same tokens.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { StartError } from "../config/config.ts";
import { RealmFile } from "./realm-file.ts";

/** One claim that comes from whom the token is about. */
export interface PersonClaim {
  readonly claim: string;
  /** Keycloak's name of the member or attribute: `email`, `username`, `tenant`; `fullName` for both names together. */
  readonly attribute: string;
  readonly inIdToken: boolean;
}

export interface RealmClient {
  readonly clientId: string;
  readonly name: string;
  /** The environment variable that may hold its secret: the placeholder Keycloak fills in on import. */
  readonly secretVariable: string;
  /** In every token, unless its subject lacks the role that a scope asks for. */
  readonly scopes: readonly string[];
  /** In a token that asks for them, under the same condition. */
  readonly optionalScopes: readonly string[];
  /** Of the client itself. */
  readonly roles: readonly string[];
  /** What the client itself may do to the realm: roles of Keycloak's client `realm-management`. */
  readonly managementRoles: readonly string[];
  /** Fixed claims: tenant, channel, plan. */
  readonly claims: Readonly<Record<string, string>>;
  /** Attributes of the client itself, where its tokens take claims from attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly personClaims: readonly PersonClaim[];
  /** Roles that its tokens may name, beside those that their scopes ask for; undefined for all. */
  readonly roleScope: ReadonlySet<string> | undefined;
  /** People sign in through it with a code. */
  readonly signsPeopleIn: boolean;
  /** May hold placeholders: `${TIERLINE_PUBLIC_ORIGIN:http://localhost:8080}/session/callback`. */
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
}

/** What a password must keep. */
export interface PasswordPolicy {
  readonly minLength: number;
  readonly maxLength: number;
}

/** How long people stay signed in, in seconds. */
export interface SessionTimes {
  /** Without a refresh. */
  readonly idle: number;
  /** At most. */
  readonly longest: number;
  /** From the first page to the end of signing in. */
  readonly signIn: number;
  /** Of a code. */
  readonly code: number;
}

/** How many wrong passwords in a row lock an account, and for how many seconds. */
export interface Lockout {
  readonly failures: number;
  readonly seconds: number;
}

export interface Realm {
  readonly name: string;
  readonly accessTokenSeconds: number;
  readonly audience: string;
  readonly clients: ReadonlyMap<string, RealmClient>;
  readonly roles: ReadonlySet<string>;
  /** Client scopes by name, and whether tokens name them among their scopes. */
  readonly clientScopes: ReadonlyMap<string, { readonly inToken: boolean }>;
  /** What everybody has who can sign in: a name for all of them, and the roles it stands for. */
  readonly defaultRole: { readonly name: string; readonly roles: readonly string[] };
  /** Scopes that only subjects with one of these roles get. */
  readonly scopeRoles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly password: PasswordPolicy;
  readonly session: SessionTimes;
  readonly lockout: Lockout;
}

/** Reads a realm file. Throws `StartError` naming the file and what is wrong. */
export function readRealm(file: string | URL): Realm {
  try {
    return realmFrom(RealmFile.parse(JSON.parse(readFileSync(file, "utf8"))));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : "";
    throw new StartError(`The realm file ${String(file)} cannot be used: ${reason}`, { cause });
  }
}

function realmFrom(file: RealmFile): Realm {
  const audience = file.clientScopes
    .flatMap(({ protocolMappers }) => protocolMappers)
    .find(({ protocolMapper }) => protocolMapper === "oidc-audience-mapper")?.config["included.custom.audience"];
  if (audience === undefined) throw new Error("no client scope sets an audience.");
  const roles = new Set(file.roles.realm.map(({ name }) => name));
  const clientScopes = new Map(
    file.clientScopes.map(({ name, attributes }) => [
      name,
      { inToken: attributes["include.in.token.scope"] !== "false" },
    ]),
  );
  for (const { roles: named } of file.scopeMappings) refuseUnknown(named, roles, "a scope mapping names the role");
  return {
    name: file.realm,
    accessTokenSeconds: file.accessTokenLifespan,
    audience,
    clients: new Map(file.clients.map((client) => [client.clientId, clientFrom(client, file, clientScopes)])),
    roles,
    clientScopes,
    defaultRole: {
      name: file.defaultRole.name,
      roles: file.roles.realm.find(({ name }) => name === file.defaultRole.name)?.composites.realm ?? [],
    },
    scopeRoles: new Map(
      file.scopeMappings.flatMap(({ clientScope, roles }) =>
        clientScope === undefined ? [] : [[clientScope, new Set(roles)] as const],
      ),
    ),
    password: { minLength: rule(file, "length"), maxLength: rule(file, "maxLength") },
    session: {
      idle: file.ssoSessionIdleTimeout,
      longest: file.ssoSessionMaxLifespan,
      signIn: file.accessCodeLifespanLogin,
      code: file.accessCodeLifespan,
    },
    lockout: { failures: file.failureFactor, seconds: file.maxFailureWaitSeconds },
  };
}

function clientFrom(
  client: RealmFile["clients"][number],
  file: RealmFile,
  declared: Realm["clientScopes"],
): RealmClient {
  const { clientId, defaultClientScopes, optionalClientScopes } = client;
  refuseUnknown([...defaultClientScopes, ...optionalClientScopes], declared, `client ${clientId} names the scope`);
  const own = file.users.find(({ serviceAccountClientId }) => serviceAccountClientId === clientId);
  return {
    clientId,
    name: client.name,
    secretVariable: client.secret.slice(2, -1),
    scopes: defaultClientScopes.filter((name) => declared.get(name)?.inToken === true),
    optionalScopes: optionalClientScopes,
    roles: own?.realmRoles ?? [],
    managementRoles: own?.clientRoles["realm-management"] ?? [],
    claims: hardcoded(client.protocolMappers),
    attributes: Object.fromEntries(
      Object.entries(own?.attributes ?? {}).map(([name, values]) => [name, values[0] ?? ""]),
    ),
    personClaims: client.protocolMappers.flatMap(personClaim),
    roleScope: client.fullScopeAllowed
      ? undefined
      : new Set(file.scopeMappings.filter((each) => each.client === clientId).flatMap(({ roles }) => roles)),
    signsPeopleIn: client.standardFlowEnabled,
    redirectUris: client.redirectUris,
    postLogoutRedirectUris: (client.attributes["post.logout.redirect.uris"] ?? "")
      .split("##")
      .filter((uri) => uri !== ""),
  };
}

function refuseUnknown(names: readonly string[], known: { has(name: string): boolean }, what: string): void {
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`${what} ${unknown}, which is not declared.`);
}

/** The number of one rule of Keycloak's password policy: 12 of `length(12) and …`. */
function rule({ passwordPolicy }: RealmFile, name: string): number {
  const value = new RegExp(`(?:^| and )${name}\\((\\d+)\\)`).exec(passwordPolicy)?.[1];
  if (value === undefined) throw new Error(`passwordPolicy has no ${name}(…).`);
  return Number(value);
}

type Mapper = RealmFile["clients"][number]["protocolMappers"][number];

/** The fixed claims among a client's mappers. */
export function hardcoded(mappers: readonly Mapper[]): Record<string, string> {
  return Object.fromEntries(
    mappers
      .filter(({ protocolMapper }) => protocolMapper === "oidc-hardcoded-claim-mapper")
      .map(({ config }) => [config["claim.name"] ?? "", config["claim.value"] ?? ""]),
  );
}

function personClaim({ protocolMapper, config }: Mapper): PersonClaim[] {
  const inIdToken = config["id.token.claim"] === "true";
  if (protocolMapper === "oidc-full-name-mapper") return [{ claim: "name", attribute: "fullName", inIdToken }];
  if (protocolMapper !== "oidc-usermodel-attribute-mapper") return [];
  return [{ claim: config["claim.name"] ?? "", attribute: config["user.attribute"] ?? "", inIdToken }];
}
