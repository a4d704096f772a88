/** How a program finds its way in: `/.well-known/api-onboarding` (ours), and `/.well-known/api-catalog` (RFC 9727). */
import { Hono } from "hono";
import { basePath } from "@tierline/kernel/api/about";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { tokenEndpoint } from "@tierline/kernel/auth/token-source";
import { documentPath } from "../catalog/catalog-index.ts";
import { registrationPath } from "./register.ts";

export interface WellKnownOptions {
  readonly contracts: readonly ApiContract[];
  /** Where the portal and the platform are for whoever reads it. */
  readonly origin: string;
  readonly issuerUrl: string;
}

/** The first call: something that a fresh sandbox has an answer to, and that changes nothing. */
export const firstCall = { method: "GET", path: "/experience/storefront/v2/availability?sku=MUG-BLUE" } as const;

export function wellKnown({ contracts, origin, issuerUrl }: WellKnownOptions): Hono {
  const app = new Hono();
  // What a partner's application may call.
  const offered = contracts.filter(({ about }) => about.tier === "experience" && about.lifecycle === "active");
  const onboarding = {
    portal: `${origin}/`,
    issuer: issuerUrl,
    token_endpoint: tokenEndpoint(issuerUrl),
    registration_endpoint: `${origin}${registrationPath}`,
    grant_types_supported: ["client_credentials"],
    apis: offered.map(({ about }) => ({
      id: `${about.tier}/${about.name}`,
      version: about.version,
      title: about.title,
      base_url: `${origin}${basePath(about)}`,
      openapi: `${origin}${documentPath(about)}`,
    })),
    first_call: { method: firstCall.method, url: `${origin}${firstCall.path}` },
    steps: [
      'POST registration_endpoint with {"client_name": "…"}: client_id and client_secret of a sandbox of your own, shown once.',
      "POST token_endpoint with grant_type=client_credentials, client_id and client_secret: an access_token.",
      "GET first_call.url with the header Authorization: Bearer <access_token>.",
      "Sign in to the portal and enter claim_code to manage the application with your team.",
    ],
  };
  app.get("/.well-known/api-onboarding", (c) => c.json(onboarding));
  app.get("/.well-known/api-catalog", (c) =>
    c.body(JSON.stringify(linkset(offered, origin)), 200, {
      "content-type": 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
    }),
  );
  return app;
}

/** RFC 9264: each API, with its description. */
const linkset = (contracts: readonly ApiContract[], origin: string) => ({
  linkset: contracts.map(({ about }) => ({
    anchor: `${origin}${basePath(about)}`,
    "service-desc": [{ href: `${origin}${documentPath(about)}`, type: "application/vnd.oai.openapi+json" }],
    "service-doc": [{ href: `${origin}/apis${basePath(about)}`, type: "text/html" }],
  })),
});
