/** Puts the portal before a platform, where its API onboarding runs in the same process. */
import type { Logger } from "pino";
import { networksOf } from "@tierline/kernel/api/http-address";
import { contractsOf } from "@tierline/kernel/host/catalog";
import type { Platform } from "@tierline/kernel/host/platform";
import { governanceOnboarding } from "@tierline/openapi/clients/governance-onboarding.v1";
import { clientOf, type Installation } from "./installation.ts";
import type { OpenPortal } from "@tierline/portal/app";
import type { Parts } from "./parts.ts";

/** The client of the realm as whom the portal signs people in and registers applications. */
const portalId = "portal";

/** Undefined where onboarding is elsewhere: the portal is there too. */
export async function linkPortal(
  { catalog, portal }: Parts,
  installation: Installation,
  platform: Platform,
  options: { readonly databaseUrl: string; readonly log: Logger; readonly onProgress: (message: string) => void },
): Promise<OpenPortal | undefined> {
  if (!platform.apis.some(({ id }) => id === governanceOnboarding.api)) return undefined;
  const onboarding = platform.client(governanceOnboarding, portalId);
  if (onboarding === undefined) return undefined;
  const { config, issuerUrl, origin, publicOrigin, secrets } = installation;
  const open = await portal();
  return open({
    ...options,
    contracts: await contractsOf(catalog),
    origin: publicOrigin,
    issuerUrl,
    clientId: portalId,
    clientSecret: secrets.of(clientOf(installation, portalId)),
    upstream: config.TIERLINE_UPSTREAM ?? origin,
    onboarding,
    ...(config.TIERLINE_TRUSTED_PROXIES === undefined ? {} : { trusted: networksOf(config.TIERLINE_TRUSTED_PROXIES) }),
  });
}
