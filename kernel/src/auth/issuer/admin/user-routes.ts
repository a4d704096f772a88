/** `/users` with their realm roles and sessions. */
import type { Hono } from "hono";
import type { Person } from "../../directory.ts";
import { passwordRules } from "../accounts.ts";
import { hashPassword } from "../passwords.ts";
import type { AdminParts } from "./admin-api.ts";
import { bodyOf, refuse } from "./refusal.ts";
import { need, type AdminEnv } from "./rights.ts";
import {
  NewUserRepresentation,
  PasswordRepresentation,
  personFrom,
  RoleMapping,
  roleNamed,
  userFrom,
  UserRepresentation,
} from "./user-representation.ts";

type UserParts = AdminParts & { readonly found: (id: string) => Promise<Person> };

/** Adds them to the admin API. */
export function addUserRoutes(app: Hono<AdminEnv>, parts: AdminParts): void {
  const { base, people, realm, endSessions } = parts;
  const found = async (id: string): Promise<Person> => {
    const person = await people.find(id);
    if (person === undefined) throw refuse(404, "User not found");
    return person;
  };
  const password = passwordRules(realm);
  const hashed = async (value: unknown): Promise<string> => {
    const given = password.safeParse(value);
    if (!given.success) throw refuse(400, "Password policy not met");
    return hashPassword(given.data);
  };

  app.get("/users", async (c) => {
    need(c, "view-users");
    const { email, exact } = c.req.query();
    if (email === undefined || exact !== "true") throw refuse(400, "email must be given, and exact=true");
    const person = await people.findByEmail(email);
    return c.json(person === undefined ? [] : [userFrom(person)]);
  });
  app.post("/users", async (c) => {
    need(c, "manage-users");
    const { credentials, ...user } = await bodyOf(c.req, NewUserRepresentation);
    const [credential] = credentials;
    const passwordHash = await hashed(credential?.value);
    const isPasswordTemporary = credential?.temporary ?? false;
    const added = await people.add({
      isVerified: false,
      ...personFrom(user),
      roles: [],
      passwordHash,
      isPasswordTemporary,
    });
    if (added === undefined) throw refuse(409, "User exists with same email");
    return c.body(null, 201, { Location: `${base}/users/${added.personId}` });
  });
  app.get("/users/:id", async (c) => {
    need(c, "view-users");
    return c.json(userFrom(await found(c.req.param("id"))));
  });
  app.put("/users/:id", async (c) => {
    need(c, "manage-users");
    const person = await found(c.req.param("id"));
    const changed = await people.change({ ...person, ...personFrom(await bodyOf(c.req, UserRepresentation)) });
    if (changed === false) throw refuse(409, "User exists with same email");
    return c.body(null, 204);
  });
  app.put("/users/:id/reset-password", async (c) => {
    need(c, "manage-users");
    const { personId } = await found(c.req.param("id"));
    const { value, temporary } = await bodyOf(c.req, PasswordRepresentation);
    await people.setPassword(personId, await hashed(value), temporary);
    return c.body(null, 204);
  });
  app.post("/users/:id/logout", async (c) => {
    need(c, "manage-users");
    await endSessions((await found(c.req.param("id"))).personId);
    return c.body(null, 204);
  });
  addRoleRoutes(app, { ...parts, found });
}

function addRoleRoutes(app: Hono<AdminEnv>, { found, people, realm }: UserParts): void {
  const at = "/users/:id/role-mappings/realm";
  const shown = (names: readonly string[]) => names.map((name) => roleNamed(name, realm));
  const known = (names: readonly { name: string }[]): string[] =>
    names.map(({ name }) => {
      if (!realm.roles.has(name)) throw refuse(404, "Role not found");
      return name;
    });
  app.get(at, async (c) => {
    need(c, "view-users");
    return c.json(shown([realm.defaultRole.name, ...(await found(c.req.param("id"))).roles]));
  });
  app.get(`${at}/available`, async (c) => {
    need(c, "view-users");
    const has = new Set([realm.defaultRole.name, ...(await found(c.req.param("id"))).roles]);
    return c.json(shown([...realm.roles].filter((name) => !has.has(name))));
  });
  app.post(at, async (c) => {
    need(c, "manage-users");
    const { personId } = await found(c.req.param("id"));
    await people.changeRoles(personId, { add: known(await bodyOf(c.req, RoleMapping)) });
    return c.body(null, 204);
  });
  app.delete(at, async (c) => {
    need(c, "manage-users");
    const { personId } = await found(c.req.param("id"));
    await people.changeRoles(personId, { remove: known(await bodyOf(c.req, RoleMapping)) });
    return c.body(null, 204);
  });
}
