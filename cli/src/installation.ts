/** An installation: its settings, home, realm and secrets, as every command finds them. */
import { resolve } from "node:path";
import { openSecrets, type Secrets } from "@tierline/kernel/auth/secrets";
import { readRealm, type Realm, type RealmClient } from "@tierline/kernel/auth/realm";
import { parseConfig, PlatformConfig, StartError, type Environment } from "@tierline/kernel/config/config";
import { prepareHome } from "./home.ts";

export interface Installation {
  readonly config: PlatformConfig;
  readonly environment: Environment;
  readonly home: string;
  readonly realm: Realm;
  readonly secrets: Secrets;
  /** `http://localhost:8080/realms/tierline` */
  readonly issuerUrl: string;
  /** Where the platform answers. */
  readonly origin: string;
  /** Where it is for browsers and partners. */
  readonly publicOrigin: string;
}

/** Reads it all; makes the secrets at the first call. Throws `StartError` naming what is wrong. */
export function openInstallation(realmFile: URL, environment: Environment): Installation {
  const config = parseConfig(PlatformConfig, environment);
  const home = resolve(config.TIERLINE_HOME);
  prepareHome(home);
  const realm = readRealm(realmFile);
  const origin = `http://localhost:${String(config.PORT)}`;
  const publicOrigin = config.TIERLINE_PUBLIC_ORIGIN ?? origin;
  return {
    config,
    environment,
    home,
    realm,
    secrets: openSecrets(home, environment),
    issuerUrl: config.TIERLINE_ISSUER ?? `${publicOrigin}/realms/${realm.name}`,
    origin,
    publicOrigin,
  };
}

/** A client of the realm. Throws `StartError` listing the clients there are. */
export function clientOf(installation: Installation, clientId: string): RealmClient {
  const client = installation.realm.clients.get(clientId);
  if (client !== undefined) return client;
  const names = [...installation.realm.clients.keys()].filter((name) => !name.includes("/")).join(", ");
  throw new StartError(`There is no client "${clientId}". Clients: ${names}.`);
}
