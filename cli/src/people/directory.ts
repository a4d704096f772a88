/** The directory of an installation's realm, be it the embedded issuer's or Keycloak's. */
import { openDirectory } from "@tierline/kernel/auth/keycloak-directory";
import type { Directory } from "@tierline/kernel/auth/directory";
import { StartError } from "@tierline/kernel/config/config";
import { isProblem } from "@tierline/kernel/errors/problem";
import { unreached } from "../as-operator.ts";
import { clientOf, openInstallation, type Installation } from "../installation.ts";
import type { Parts } from "../parts.ts";

/** The client of the realm whose service account may manage people. */
const keeper = "governance/onboarding";

/** Does `work` with the directory; what went wrong becomes one sentence. */
export async function withPeople<T>(
  parts: Parts,
  work: (directory: Directory, installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = openInstallation(parts.realmFile, process.env);
  const { issuerUrl, secrets } = installation;
  const clientSecret = secrets.of(clientOf(installation, keeper));
  try {
    return await work(openDirectory({ issuerUrl, clientId: keeper, clientSecret }), installation);
  } catch (error) {
    if (isProblem(error, "conflict", "invalid", "not-found")) throw new StartError(error.message, { cause: error });
    throw unreached(error, installation);
  }
}
