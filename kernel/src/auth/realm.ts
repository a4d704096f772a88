/**
 * The realm: clients, scopes and roles as data, in Keycloak's own import format. A real Keycloak imports the file; the
 * embedded issuer reads the same file here, so that both issue the same tokens.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { StartError } from "../config/config.ts";
import { principalFrom } from "./claims.ts";
import type { Principal } from "./principal.ts";

const Mapper = z.object({ protocolMapper: z.string(), config: z.record(z.string(), z.string()) });

const RealmFile = z.object({
  realm: z.string().min(1),
  accessTokenLifespan: z.int().positive(),
  clientScopes: z.array(
    z.object({
      name: z.string(),
      attributes: z.record(z.string(), z.string()).default({}),
      protocolMappers: z.array(Mapper).default([]),
    }),
  ),
  clients: z.array(
    z.object({
      clientId: z.string().min(1),
      name: z.string(),
      secret: z.string().regex(/^\$\{[A-Z0-9_]+\}$/, "must be a placeholder like ${TIERLINE_SECRET_WEB_SHOP}"),
      protocolMappers: z.array(Mapper),
      defaultClientScopes: z.array(z.string()),
      optionalClientScopes: z.array(z.string()).default([]),
    }),
  ),
  users: z.array(z.object({ serviceAccountClientId: z.string(), realmRoles: z.array(z.string()) })).default([]),
});
type RealmFile = z.output<typeof RealmFile>;

export interface RealmClient {
  readonly clientId: string;
  readonly name: string;
  /** The environment variable that may hold its secret: the placeholder Keycloak fills in on import. */
  readonly secretVariable: string;
  /** In every token. */
  readonly scopes: readonly string[];
  /** In a token that asks for them. */
  readonly optionalScopes: readonly string[];
  readonly roles: readonly string[];
  /** Fixed claims: tenant, channel, plan. */
  readonly claims: Readonly<Record<string, string>>;
}

export interface Realm {
  readonly name: string;
  readonly accessTokenSeconds: number;
  readonly audience: string;
  readonly clients: ReadonlyMap<string, RealmClient>;
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

/** The principal of a client's own token, for calls that stay in the process. Throws `StartError` for an unknown client. */
export function principalOf(realm: Realm, clientId: string): Principal {
  const client = realm.clients.get(clientId);
  if (client === undefined) throw new StartError(`The realm has no client "${clientId}"; see governance/realm.`);
  const principal = principalFrom(claimsOf(client, client.scopes));
  if ("missing" in principal) throw new StartError(`The client "${clientId}" has no claim "${principal.missing}".`);
  return principal;
}

/** The claims that Keycloak's mappers put into a client's token, beside those of the protocol. */
export function claimsOf(client: RealmClient, scopes: readonly string[]): Record<string, unknown> {
  return {
    ...client.claims,
    azp: client.clientId,
    client_id: client.clientId,
    scope: scopes.join(" "),
    preferred_username: `service-account-${client.clientId}`,
    realm_access: { roles: client.roles },
  };
}

function realmFrom(file: RealmFile): Realm {
  const silent = new Set(
    file.clientScopes
      .filter(({ attributes }) => attributes["include.in.token.scope"] === "false")
      .map(({ name }) => name),
  );
  const declared = new Set(file.clientScopes.map(({ name }) => name));
  const audience = file.clientScopes
    .flatMap(({ protocolMappers }) => protocolMappers)
    .find(({ protocolMapper }) => protocolMapper === "oidc-audience-mapper")?.config["included.custom.audience"];
  if (audience === undefined) throw new Error("no client scope sets an audience.");
  const clients = file.clients.map((client): RealmClient => {
    const unknown = [...client.defaultClientScopes, ...client.optionalClientScopes].find((name) => !declared.has(name));
    if (unknown !== undefined) throw new Error(`client ${client.clientId} names the undeclared scope ${unknown}.`);
    return {
      clientId: client.clientId,
      name: client.name,
      secretVariable: client.secret.slice(2, -1),
      scopes: client.defaultClientScopes.filter((name) => !silent.has(name)),
      optionalScopes: client.optionalClientScopes,
      roles: file.users.find((user) => user.serviceAccountClientId === client.clientId)?.realmRoles ?? [],
      claims: hardcoded(client.protocolMappers),
    };
  });
  return {
    name: file.realm,
    accessTokenSeconds: file.accessTokenLifespan,
    audience,
    clients: new Map(clients.map((client) => [client.clientId, client])),
  };
}

function hardcoded(mappers: RealmFile["clients"][number]["protocolMappers"]): Record<string, string> {
  return Object.fromEntries(
    mappers
      .filter(({ protocolMapper }) => protocolMapper === "oidc-hardcoded-claim-mapper")
      .map(({ config }) => [config["claim.name"] ?? "", config["claim.value"] ?? ""]),
  );
}
