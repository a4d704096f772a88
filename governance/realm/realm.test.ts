import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { readRealm } from "@tierline/kernel/auth/realm";
import { parse } from "yaml";

const realm = readRealm(new URL("tierline-realm.json", import.meta.url));
const root = new URL("../../", import.meta.url);

interface Published {
  readonly id: string;
  /** `process-orders.v1` */
  readonly client: string;
  readonly scopes: ReadonlySet<string>;
  /** Scopes by operationId. */
  readonly operations: ReadonlyMap<string, readonly string[]>;
}

const published: Published[] = readdirSync(new URL("openapi/", root))
  .filter((file) => /\.v\d+\.json$/.test(file))
  .map((file) => {
    const document = JSON.parse(readFileSync(new URL(`openapi/${file}`, root), "utf8")) as {
      "x-api": { id: string };
      paths: Record<string, Record<string, { operationId: string; "x-policy": { scopes: string[] } }>>;
    };
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    return {
      id: document["x-api"].id,
      client: file.replace(/\.json$/, ""),
      scopes: new Set(operations.flatMap((each) => each["x-policy"].scopes)),
      operations: new Map(operations.map((each) => [each.operationId, each["x-policy"].scopes])),
    };
  });

it("every published API is a client with the role api and a plan without limit", () => {
  assert.ok(published.length > 0);
  for (const { id } of published) {
    const client = realm.clients.get(id);
    assert.ok(client, `${id} is no client of the realm`);
    assert.deepEqual(client.roles, ["api"]);
    assert.equal(client.claims["plan"], "internal");
  }
});

it("only APIs have the role api", () => {
  const apis = [...realm.clients.values()].filter(({ roles }) => roles.includes("api")).map(({ clientId }) => clientId);
  assert.ok(apis.every((clientId) => /^(system|process|experience|governance)\//.test(clientId)));
});

it("every scope that a contract asks for can be had, and the operator has them all", () => {
  const operator = new Set(realm.clients.get("operator")?.scopes);
  const missing = published.flatMap(({ scopes }) => [...scopes]).filter((scope) => !operator.has(scope));
  assert.deepEqual([...new Set(missing)], []);
});

it("no scope is granted that no contract asks for", () => {
  const asked = new Set(published.flatMap(({ scopes }) => [...scopes]));
  const granted = [...realm.clients.values()].flatMap(({ scopes }) => scopes);
  assert.deepEqual([...new Set(granted.filter((scope) => !asked.has(scope)))], []);
});

it("every API has the scopes of the operations that it calls", () => {
  let checked = 0;
  for (const [folder, id] of rooms()) {
    const source = readdirSync(new URL(`${folder}/src/`, root), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(`${folder}/src/${file}`, root), "utf8"))
      .join("\n");
    const granted = new Set(realm.clients.get(id)?.scopes);
    for (const callee of published.filter((each) => source.includes(`/clients/${each.client}"`))) {
      const called = [...callee.operations].filter(([operationId]) =>
        new RegExp(`\\.\\s*${operationId}\\(`).test(source),
      );
      checked += called.length;
      const missing = called.flatMap(([, scopes]) => scopes).filter((scope) => !granted.has(scope));
      assert.deepEqual(missing, [], `${id} calls ${callee.id}`);
    }
  }
  assert.ok(checked > 20, "hardly any call was found: the search has gone blind");
});

/** Each API's folder and id. */
function rooms(): [string, string][] {
  return ["system", "process", "experience"].flatMap((tier) =>
    readdirSync(new URL(`${tier}-apis/`, root)).map((name): [string, string] => [
      `${tier}-apis/${name}`,
      `${tier}/${name}`,
    ]),
  );
}

it("a person's tenant is written by administrators only, and never asked for", () => {
  const { components } = JSON.parse(readFileSync(new URL("tierline-realm.json", import.meta.url), "utf8")) as {
    components: Record<string, { config: { "kc.user.profile.config": [string] } }[]>;
  };
  const [profile] = components["org.keycloak.userprofile.UserProfileProvider"] ?? [];
  const { attributes } = JSON.parse(profile?.config["kc.user.profile.config"][0] ?? "") as {
    attributes: { name: string; permissions: { view: string[]; edit: string[] } }[];
  };
  const tenant = attributes.find(({ name }) => name === "tenant");
  assert.deepEqual(tenant?.permissions, { view: ["admin"], edit: ["admin"] });
});

it("what the registry keeps is for the house: no role of a partner comes with its scopes", () => {
  for (const scope of ["registry:read", "registry:write"]) {
    const roles = [...(realm.scopeRoles.get(scope) ?? [])];
    assert.ok(roles.length > 0 && roles.every((role) => !role.startsWith("partner-") && role !== "person"), scope);
  }
});

it("only onboarding may manage clients and people", () => {
  const managers = [...realm.clients.values()].filter(({ managementRoles }) => managementRoles.length > 0);
  assert.deepEqual(
    managers.map(({ clientId }) => clientId),
    ["governance/onboarding"],
  );
});

it("the composition hands every client's secret to Keycloak", () => {
  const { services } = parse(readFileSync(new URL("docker-compose.yml", root), "utf8"), { merge: true }) as {
    services: { keycloak: { environment: Record<string, string> } };
  };
  const given = Object.keys(services.keycloak.environment).filter((name) => name.startsWith("TIERLINE_SECRET_"));
  assert.deepEqual(given.sort(), [...realm.clients.values()].map(({ secretVariable }) => secretVariable).sort());
});
