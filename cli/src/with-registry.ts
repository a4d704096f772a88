/** The registry of a running platform, for commands that review contracts: this machine's, or the one at an address. */
import { tokenSource } from "@tierline/kernel/auth/token-source";
import type { CallSource } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import { httpClient } from "@tierline/kernel/client/http";
import { StartError } from "@tierline/kernel/config/config";
import { newId } from "@tierline/kernel/model/ids";
import { governanceRegistry, type operations } from "@tierline/openapi/clients/governance-registry.v1";
import { unreached } from "./as-operator.ts";
import { clientOf, openInstallation } from "./installation.ts";

export type RegistryClient = Client<operations>;

/** What `--registry [url]` gives: an address, `true` for the platform on this machine, undefined for none. */
export type RegistryOption = string | true | undefined;

/** As whom contracts are reviewed: the client of the realm with the role for decisions. */
const reviewer = "architect";
const answerWithinMs = 30_000;

/**
 * Does `work` with the registry. The client's secret comes from TIERLINE_SECRET_ARCHITECT, or from this installation. Throws `StartError` when
 * the address is no URL or nothing answers there.
 */
export async function withRegistry<T>(
  realmFile: URL,
  option: string | true,
  work: (registry: RegistryClient, call: () => CallSource) => Promise<T>,
): Promise<T> {
  const installation = openInstallation(realmFile, process.env);
  const { config, realm, secrets } = installation;
  const origin = option === true ? (config.TIERLINE_REGISTRY ?? installation.origin) : originOf(option);
  const issuerUrl = config.TIERLINE_ISSUER ?? `${origin}/realms/${realm.name}`;
  const clientSecret = secrets.of(clientOf(installation, reviewer));
  const token = tokenSource({ issuerUrl, clientId: reviewer, clientSecret });
  const { client, close } = httpClient(governanceRegistry, { baseUrl: origin, token });
  const call = () => ({ origin: null, correlationId: newId("cor"), deadline: Date.now() + answerWithinMs });
  try {
    return await work(client as unknown as RegistryClient, call);
  } catch (error) {
    throw unreached(error, { ...installation, origin, issuerUrl });
  } finally {
    await close();
  }
}

function originOf(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).origin;
  throw new StartError(`"${url}" is not the address of a registry: it is like https://api.example.`);
}
