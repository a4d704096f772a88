/** The directory over Keycloak's admin REST API, through Keycloak's own client. The embedded issuer speaks the same API. */
import { KeycloakAdminClient } from "@keycloak/keycloak-admin-client/lib/client.js";
import { Problem } from "../errors/problem.ts";
import type { Directory, DirectoryClient, NewPerson, Person } from "./directory.ts";
import { asProblem, isStatus } from "./directory-problems.ts";
import { houseTenant } from "./principal.ts";
import { clientRepresentation, personFrom, userRepresentation } from "./directory-representations.ts";
import { tokenSource } from "./token-source.ts";

export interface DirectoryOptions {
  /** `http://localhost:8080/realms/tierline`; the admin API is at `/admin/realms/tierline` of the same server. */
  readonly issuerUrl: string;
  /** A client of the realm whose service account may manage clients and users. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of each request. */
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 5_000;

/** Opens the directory; nothing is asked until the first call. May be used by many callers at once. */
export function openDirectory(options: DirectoryOptions): Directory {
  const { timeoutMs = defaultTimeoutMs } = options;
  const [, baseUrl, realmName] = /^(https?:\/\/.+)\/realms\/([^/]+)$/.exec(options.issuerUrl) ?? [];
  if (baseUrl === undefined || realmName === undefined) {
    throw new Error(`The issuer's address must end with /realms/<realm>; it is "${options.issuerUrl}".`);
  }
  const admin = new KeycloakAdminClient({
    baseUrl,
    realmName,
    timeout: timeoutMs,
    requestOptions: { redirect: "error" },
  });
  const token = tokenSource({ ...options, timeoutMs });
  admin.registerTokenProvider({ getAccessToken: async () => token() });
  return reportingProblems({ ...clientsOf(admin), ...peopleOf(admin) });
}

type ClientMembers = "putClient" | "isClientEnabled" | "setClientEnabled" | "deleteClient";

function clientsOf(admin: KeycloakAdminClient): Pick<Directory, ClientMembers> {
  const find = async (clientId: string) => {
    const found = (await admin.clients.find({ clientId })).find((client) => client.clientId === clientId);
    return found === undefined ? undefined : { ...found, id: found.id ?? "" };
  };
  return {
    async putClient(client) {
      if (await hasCreated(admin, client)) return;
      const known = await find(client.clientId);
      if (known === undefined) throw new Problem("conflict", `${client.clientId} is being deleted.`);
      await admin.clients.update({ id: known.id }, { ...clientRepresentation(client), id: known.id });
      await setScopes(
        admin,
        known.id,
        known.defaultClientScopes ?? [],
        clientRepresentation(client).defaultClientScopes,
      );
    },
    isClientEnabled: async (clientId) => (await find(clientId))?.enabled,
    async setClientEnabled(clientId, enabled) {
      const client = await find(clientId);
      if (client === undefined) throw new Problem("not-found", `There is no client ${clientId}.`);
      await admin.clients.update({ id: client.id }, { ...client, enabled });
    },
    async deleteClient(clientId) {
      const client = await find(clientId);
      if (client === undefined) return;
      await unlessGone(admin.clients.del({ id: client.id }));
    },
  };
}

async function hasCreated(admin: KeycloakAdminClient, client: DirectoryClient): Promise<boolean> {
  try {
    await admin.clients.create(clientRepresentation(client));
    return true;
  } catch (error) {
    if (isStatus(error, 409)) return false;
    throw error;
  }
}

/** Keycloak takes the scopes of a client with it only when it is made; after that they are changed one by one. */
async function setScopes(admin: KeycloakAdminClient, id: string, before: readonly string[], after: readonly string[]) {
  const added = after.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !after.includes(name));
  if (added.length + removed.length === 0) return;
  const ids = new Map((await admin.clientScopes.find()).map(({ name, id }) => [name, id]));
  for (const name of added) {
    const clientScopeId = ids.get(name);
    if (clientScopeId === undefined) throw new Problem("invalid", `The realm has no scope ${name}.`);
    await admin.clients.addDefaultClientScope({ id, clientScopeId });
  }
  for (const name of removed) await admin.clients.delDefaultClientScope({ id, clientScopeId: ids.get(name) ?? "" });
}

function peopleOf(admin: KeycloakAdminClient): Omit<Directory, ClientMembers> {
  const find = async (personId: string): Promise<Person | undefined> => {
    const user = await admin.users.findOne({ id: personId });
    return user === undefined || user === null ? undefined : personFrom(user, await rolesOf(admin, personId));
  };
  const needed = async (personId: string): Promise<Person> => {
    const person = await find(personId);
    if (person === undefined) throw new Problem("not-found", "There is no such person.");
    return person;
  };
  return {
    findPerson: find,
    async addPerson(person) {
      const { id } = await admin.users.create(userRepresentation(person));
      await changeRoles(admin, id, [], person.roles);
      return needed(id);
    },
    async findPersonByEmail(email) {
      const [user] = await admin.users.find({ email, exact: true });
      return user?.id === undefined ? undefined : find(user.id);
    },
    async reclaimPerson(personId, { name, password }) {
      await needed(personId);
      // In this order: at no moment is the address verified while the password or a session of before is good.
      await admin.users.resetPassword({
        id: personId,
        credential: { type: "password", value: password, temporary: true },
      });
      await admin.users.logout({ id: personId });
      const user = await admin.users.findOne({ id: personId });
      const { lastName: _, ...kept } = user ?? {};
      await admin.users.update({ id: personId }, { ...kept, firstName: name, emailVerified: true });
      return needed(personId);
    },
    async placePerson(personId, { tenant, roles }) {
      const user = await admin.users.findOne({ id: personId });
      if (user === undefined || user === null) throw new Problem("not-found", "There is no such person.");
      if (user.emailVerified !== true && isOfTheHouse(tenant, roles)) throw unverified(user.email ?? "this address");
      const before = await rolesOf(admin, personId);
      // Rights of one team never meet another team's tenant: they go first and come last.
      const kept = before.filter((name) => roles.includes(name));
      await changeRoles(admin, personId, before, kept);
      const { tenant: _, ...others } = user.attributes ?? {};
      const attributes = { ...others, ...(tenant === null ? {} : { tenant: [tenant] }) };
      await admin.users.update({ id: personId }, { ...user, attributes });
      await changeRoles(admin, personId, kept, roles);
      return needed(personId);
    },
    signOutPerson: async (personId) => {
      await unlessGone(admin.users.logout({ id: personId }));
    },
  };
}

/** Whether a place is more than somebody's own team can give: a partner's role in a tenant other than the house's. */
const isOfTheHouse = (tenant: string | null, roles: readonly string[]): boolean =>
  !roles.every((role) => role.startsWith("partner-")) ||
  (tenant !== null && (tenant === houseTenant || roles.length === 0));

const unverified = (email: string): Problem =>
  new Problem(
    "conflict",
    `Somebody signed up as ${email}, and nobody knows whether the address is theirs: \`tierline people add ${email}\` with their name and roles takes the account from them and prints a password to hand over.`,
  );

/** The roles somebody was given. What everybody has is a composite, and is not among them. */
async function rolesOf(admin: KeycloakAdminClient, id: string): Promise<string[]> {
  const roles = await admin.users.listRealmRoleMappings({ id });
  return roles.flatMap(({ name, composite }) => (name === undefined || composite === true ? [] : [name])).sort();
}

async function changeRoles(
  admin: KeycloakAdminClient,
  id: string,
  before: readonly string[],
  after: readonly string[],
) {
  const removed = before.filter((name) => !after.includes(name));
  const added = after.filter((name) => !before.includes(name));
  const known = [
    ...(removed.length === 0 ? [] : await admin.users.listRealmRoleMappings({ id })),
    ...(added.length === 0 ? [] : await admin.users.listAvailableRealmRoleMappings({ id })),
  ];
  const mapping = (name: string) => {
    const role = known.find((each) => each.name === name);
    if (role?.id === undefined) throw new Problem("invalid", `The realm has no role ${name}.`);
    return { id: role.id, name };
  };
  if (removed.length > 0) await admin.users.delRealmRoleMappings({ id, roles: removed.map(mapping) });
  if (added.length > 0) await admin.users.addRealmRoleMappings({ id, roles: added.map(mapping) });
}

async function unlessGone(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
  }
}

/** The same directory, with whatever it throws turned into a problem. */
function reportingProblems(directory: Directory): Directory {
  const reporting =
    <Args extends unknown[], Result>(member: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      try {
        return await member(...args);
      } catch (error) {
        throw asProblem(error);
      }
    };
  return {
    putClient: reporting(directory.putClient),
    isClientEnabled: reporting(directory.isClientEnabled),
    setClientEnabled: reporting(directory.setClientEnabled),
    deleteClient: reporting(directory.deleteClient),
    addPerson: reporting((person: NewPerson) => directory.addPerson(person)),
    findPerson: reporting(directory.findPerson),
    findPersonByEmail: reporting(directory.findPersonByEmail),
    reclaimPerson: reporting(directory.reclaimPerson),
    placePerson: reporting(directory.placePerson),
    signOutPerson: reporting(directory.signOutPerson),
  };
}
