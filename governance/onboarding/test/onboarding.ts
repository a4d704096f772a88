/** Onboarding on a real database, before a real issuer, with the registry beside it: called through its whole pipeline. */
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { issuerInTest } from "@tierline/kernel/auth/issuer/issuer-in-test";
import { openDirectory } from "@tierline/kernel/auth/keycloak-directory";
import type { Principal } from "@tierline/kernel/auth/principal";
import { tokenSource } from "@tierline/kernel/auth/token-source";
import { createAuthenticator } from "@tierline/kernel/auth/verify";
import { newId } from "@tierline/kernel/model/ids";
import { testDatabase } from "@tierline/kernel/testing/database";
import { anyone, openApi, neighborTellings, openNeighbor, source } from "@tierline/kernel/testing/open-api";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";
import { governanceWebhooks } from "@tierline/openapi/clients/governance-webhooks.v1";
import { app } from "../src/app.ts";

export const api = "governance/onboarding";
const published = fileURLToPath(new URL("../../../openapi/published/", import.meta.url));

export async function openOnboarding(environment: Record<string, string> = {}) {
  const identity = await issuerInTest();
  after(() => identity.stop());
  const { issuerUrl, realm, secretOf } = identity;
  const directory = openDirectory({ issuerUrl, clientId: api, clientSecret: secretOf(api) });
  const registry = await openNeighbor("governance/registry", {
    databaseUrl: await testDatabase(),
    environment: { REGISTRY_PUBLISHED: published },
  });
  const webhooks = await openNeighbor("governance/webhooks", {
    tellings: await neighborTellings("experience/storefront"),
    databaseUrl: await testDatabase(),
    environment: { WEBHOOKS_ALLOWED_NETWORKS: "127.0.0.0/8" },
  });
  const onboarding = await openApi(app, {
    databaseUrl: await testDatabase(),
    environment: { ONBOARDING_SWEEP_SECONDS: "3600", ...environment },
    clients: { registry: registry.client(governanceRegistry), webhooks: webhooks.client(governanceWebhooks) },
    directory,
  });
  let count = 0;

  /** Somebody who has signed up, and has no team. */
  async function person(name = "Robin"): Promise<Principal> {
    count += 1;
    const email = `${name.toLowerCase()}-${String(count)}@partner.example`;
    const added = await directory.addPerson({
      email,
      name,
      tenant: "none",
      roles: [],
      password: "correct horse battery",
    });
    await directory.placePerson(added.personId, { tenant: null, roles: [] });
    return anyone({ clientId: "portal", kind: "person", subject: added.personId, tenant: added.personId });
  }

  /** Somebody with a team of their own. */
  async function admin(team = "Acme"): Promise<Principal> {
    const principal = await person();
    const { teamId } = await onboarding.call.createTeam({ body: { name: team } }, { principal });
    return { ...principal, tenant: teamId, roles: new Set(["partner-admin"]) };
  }

  /** What the platform takes a token of this client for. */
  async function principalOf(clientId: string, clientSecret: string): Promise<Principal> {
    const { authenticate } = createAuthenticator({ issuerUrl, audience: realm.audience });
    return authenticate(`Bearer ${await tokenSource({ issuerUrl, clientId, clientSecret })()}`);
  }

  const observed = registry.client(governanceRegistry);

  /** A process that serves tells the registry what it has seen today; nothing but what is given. */
  async function report(seen: Partial<Parameters<typeof observed.reportOperations>[1]["body"]>): Promise<void> {
    const now = new Date().toISOString();
    const nothing = { serves: [], plans: [], usage: [], fields: [], findings: [] };
    await observed.reportOperations(source(), {
      idempotencyKey: newId("rpt"),
      body: { instance: "host-1", startedAt: now, day: now.slice(0, 10), ...nothing, ...seen },
    });
  }

  return { ...onboarding, report, webhooks, directory, identity, person, admin, principalOf };
}

export type Onboarding = Awaited<ReturnType<typeof openOnboarding>>;
