/** The clients that were made while the platform ran, beside those of the realm file. */
import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { Realm, RealmClient } from "../realm.ts";
import { hardcoded } from "../realm.ts";
import type { ClientRepresentation } from "./client-representation.ts";
import { secretDigest } from "./client-secrets.ts";

/** A client as it is kept: its secret only as a digest. */
export interface KeptClient extends Omit<ClientRepresentation, "secret"> {
  readonly id: string;
  readonly secretDigest: string;
}

export interface Clients {
  /** Undefined when there is one of this name, here or in the realm file. */
  add(client: ClientRepresentation & { readonly secret: string }): Promise<KeptClient | undefined>;
  find(id: string): Promise<KeptClient | undefined>;
  findByClientId(clientId: string): Promise<KeptClient | undefined>;
  /** Without a secret the one before holds. False when there is no such client. */
  change(id: string, client: ClientRepresentation): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

interface Row {
  readonly id: string;
  readonly client_id: string;
  readonly enabled: boolean;
  readonly representation: Omit<ClientRepresentation, "secret">;
  readonly secret_digest: string;
}

const kept = (row: Row | undefined): KeptClient | undefined =>
  row && {
    ...row.representation,
    id: row.id,
    clientId: row.client_id,
    enabled: row.enabled,
    secretDigest: row.secret_digest,
  };

/** The clients in the table `identity.clients`. */
export function clientsOn(sql: postgres.Sql, realm: Realm): Clients {
  const json = ({ secret: _, id: __, ...rest }: ClientRepresentation) => sql.json(rest as postgres.JSONValue);
  return {
    async add(client) {
      if (realm.clients.has(client.clientId)) return undefined;
      const [row] = await sql<Row[]>`
        insert into identity.clients (id, client_id, enabled, representation, secret_digest)
        values (${randomUUID()}, ${client.clientId}, ${client.enabled}, ${json(client)}, ${secretDigest(client.secret)})
        on conflict (client_id) do nothing returning *`;
      return kept(row);
    },
    find: async (id) => kept((await sql<Row[]>`select * from identity.clients where id = ${id}`)[0]),
    async findByClientId(clientId) {
      return kept((await sql<Row[]>`select * from identity.clients where client_id = ${clientId}`)[0]);
    },
    async change(id, client) {
      const digest = client.secret === undefined ? null : secretDigest(client.secret);
      const changed = await sql`
        update identity.clients set enabled = ${client.enabled}, representation = ${json(client)},
          secret_digest = coalesce(${digest}, secret_digest)
        where id = ${id} and client_id = ${client.clientId}`;
      return changed.count > 0;
    },
    remove: async (id) => (await sql`delete from identity.clients where id = ${id}`).count > 0,
  };
}

/** A kept client as if the realm file declared it. */
export const asRealmClient = (client: KeptClient, realm: Realm): RealmClient => ({
  clientId: client.clientId,
  name: client.name,
  secretVariable: "",
  scopes: client.defaultClientScopes.filter((name) => realm.clientScopes.get(name)?.inToken === true),
  optionalScopes: client.optionalClientScopes,
  roles: [],
  managementRoles: [],
  claims: hardcoded(client.protocolMappers),
  attributes: {},
  personClaims: [],
  roleScope: new Set(),
  signsPeopleIn: false,
  redirectUris: [],
  postLogoutRedirectUris: [],
});
