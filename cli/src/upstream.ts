/** Where a process finds the APIs that it does not call directly. */
import { tokenSource } from "@tierline/kernel/auth/token-source";
import type { HttpUpstream } from "@tierline/kernel/client/http";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";
import { governanceWebhooks } from "@tierline/openapi/clients/governance-webhooks.v1";
import { clientOf, type Installation } from "./installation.ts";

interface Where {
  /** Ids of the APIs that run here. */
  readonly apis: readonly string[];
  /** `http`: calls between APIs of this process go over the wire too. */
  readonly transport?: "direct" | "http";
}

/** Whether there is a registry, here or elsewhere. */
export const knowsRegistry = ({ config }: Installation, { apis }: Where): boolean =>
  config.TIERLINE_REGISTRY !== undefined || apis.includes(governanceRegistry.api);

/** APIs elsewhere are behind TIERLINE_UPSTREAM; the transport `http` reaches those of this process at its own port. Undefined: nobody knows where. */
export function upstreamOf(
  installation: Installation,
  caller: string,
  callee: string,
  where: Where,
): HttpUpstream | undefined {
  const baseUrl = addressOf(installation, callee, where);
  if (baseUrl === undefined) return undefined;
  const { issuerUrl, secrets } = installation;
  const clientSecret = secrets.of(clientOf(installation, caller));
  return { baseUrl, token: tokenSource({ issuerUrl, clientId: caller, clientSecret }) };
}

function addressOf({ config, origin }: Installation, callee: string, { apis, transport }: Where): string | undefined {
  const ownPort = transport === "http" ? origin : undefined;
  if (!isBesideTheTiers(callee, config)) return ownPort ?? config.TIERLINE_UPSTREAM;
  return config.TIERLINE_REGISTRY ?? (apis.includes(callee) ? ownPort : undefined);
}

/** There is one registry for all processes, and a sandbox tells the live webhooks. */
const isBesideTheTiers = (callee: string, { TIERLINE_SERVES: serves }: Installation["config"]): boolean =>
  callee === governanceRegistry.api || (serves === "sandbox" && callee === governanceWebhooks.api);
