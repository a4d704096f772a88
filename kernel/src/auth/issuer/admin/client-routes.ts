/** `/clients` and `/client-scopes`. A secret goes in and never comes out. */
import type { Hono } from "hono";
import { ClientRepresentation } from "../client-representation.ts";
import type { KeptClient } from "../clients.ts";
import type { AdminParts } from "./admin-api.ts";
import { bodyOf, refuse } from "./refusal.ts";
import { need, type AdminEnv } from "./rights.ts";

const shown = ({ secretDigest: _, ...client }: KeptClient) => client;
const uuid = "[0-9a-f-]{36}";

/** Adds them to the admin API. */
export function addClientRoutes(app: Hono<AdminEnv>, { base, clients, realm }: AdminParts): void {
  const found = async (id: string): Promise<KeptClient> => {
    const client = await clients.find(id);
    if (client === undefined) throw refuse(404, "Could not find client");
    return client;
  };
  const refuseUnknownScopes = ({ defaultClientScopes, optionalClientScopes }: ClientRepresentation): void => {
    const unknown = [...defaultClientScopes, ...optionalClientScopes].find((name) => !realm.clientScopes.has(name));
    if (unknown !== undefined) throw refuse(400, `There is no client scope ${unknown}`);
  };

  app.get("/clients", async (c) => {
    need(c, "view-clients");
    const clientId = c.req.query("clientId");
    if (clientId === undefined) throw refuse(400, "clientId must be given");
    const client = await clients.findByClientId(clientId);
    return c.json(client === undefined ? [] : [shown(client)]);
  });
  app.post("/clients", async (c) => {
    need(c, "manage-clients");
    const client = await bodyOf(c.req, ClientRepresentation);
    const { secret } = client;
    if (secret === undefined) throw refuse(400, "secret must be given");
    refuseUnknownScopes(client);
    const added = await clients.add({ ...client, secret });
    if (added === undefined) throw refuse(409, `Client ${client.clientId} already exists`);
    return c.body(null, 201, { Location: `${base}/clients/${added.id}` });
  });
  const at = `/clients/:id{${uuid}}`;
  app.get(at, async (c) => {
    need(c, "view-clients");
    return c.json(shown(await found(c.req.param("id"))));
  });
  app.put(at, async (c) => {
    need(c, "manage-clients");
    const client = await bodyOf(c.req, ClientRepresentation);
    // As on Keycloak, scopes are changed one by one.
    const { defaultClientScopes, optionalClientScopes } = await found(c.req.param("id"));
    const changed = await clients.change(c.req.param("id"), { ...client, defaultClientScopes, optionalClientScopes });
    if (!changed) throw refuse(400, "A client keeps its clientId");
    return c.body(null, 204);
  });
  app.delete(at, async (c) => {
    need(c, "manage-clients");
    if (!(await clients.remove(c.req.param("id")))) throw refuse(404, "Could not find client");
    return c.body(null, 204);
  });
  addScopeRoutes(app, at, found, { clients, realm });
}

/** A scope's id is its name. */
function addScopeRoutes(
  app: Hono<AdminEnv>,
  at: string,
  found: (id: string) => Promise<KeptClient>,
  { clients, realm }: Pick<AdminParts, "clients" | "realm">,
): void {
  app.get("/client-scopes", (c) => {
    need(c, "view-clients");
    return c.json([...realm.clientScopes.keys()].map((name) => ({ id: name, name, protocol: "openid-connect" })));
  });
  const scope = `${at}/default-client-scopes/:scope`;
  app.put(scope, async (c) => {
    need(c, "manage-clients");
    const { id = "", scope: name = "" }: Record<string, string> = c.req.param();
    if (!realm.clientScopes.has(name)) throw refuse(404, "Could not find client scope");
    const client = await found(id);
    await clients.change(id, { ...client, defaultClientScopes: [...new Set([...client.defaultClientScopes, name])] });
    return c.body(null, 204);
  });
  app.delete(scope, async (c) => {
    need(c, "manage-clients");
    const { id = "", scope: name = "" }: Record<string, string> = c.req.param();
    const client = await found(id);
    const defaultClientScopes = client.defaultClientScopes.filter((each) => each !== name);
    await clients.change(id, { ...client, defaultClientScopes });
    return c.body(null, 204);
  });
}
