/** Keys and RS256 tokens for the tiers benchmark: one channel, and the two APIs that call others. */
import { createForge } from "@tierline/kernel/auth/forge";
import type { PublishedKey } from "@tierline/kernel/auth/keys";
import { principalNamed, type Principal } from "@tierline/kernel/auth/principal";

/** The plan whose limit is counted for each request and never reached. */
export const plan = "bench";

const grants = {
  "bench-web": ["shop:write"],
  "experience/bench-shop": ["orders:write"],
  "process/bench-orders": ["books:write"],
} as const;

export type ClientId = keyof typeof grants;

export interface Identity {
  readonly published: PublishedKey;
  readonly tokens: Readonly<Record<ClientId, string>>;
}

const kindOf = (clientId: ClientId): "api" | "client" => (clientId.includes("/") ? "api" : "client");

/** A key pair made for this run, and a token for everybody, good for an hour. */
export function createIdentity(): Identity {
  const forge = createForge();
  const tokenOf = (clientId: ClientId) =>
    forge.sign({
      azp: clientId,
      plan,
      scope: grants[clientId].join(" "),
      exp: Math.floor(Date.now() / 1_000) + 3_600,
      realm_access: { roles: kindOf(clientId) === "api" ? ["api"] : [] },
    });
  return {
    published: forge.published,
    tokens: {
      "bench-web": tokenOf("bench-web"),
      "experience/bench-shop": tokenOf("experience/bench-shop"),
      "process/bench-orders": tokenOf("process/bench-orders"),
    },
  };
}

/** The principal an API acts as when it calls another in its own process. */
export function principalOf(clientId: ClientId): Principal {
  return principalNamed(clientId, {
    kind: kindOf(clientId),
    channel: "none",
    plan,
    scopes: new Set(grants[clientId]),
    roles: new Set(["api"]),
  });
}
