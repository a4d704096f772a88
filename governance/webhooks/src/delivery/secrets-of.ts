import type { EndpointRow } from "../applications/own-application.ts";
import type { Vault } from "../target/vault.ts";

/** What signs for an endpoint now: its secret, and for a day the one before. */
export function secretsOf(
  vault: Vault,
  { secret, oldSecret, oldSecretUntil }: Pick<EndpointRow, "secret" | "oldSecret" | "oldSecretUntil">,
): string[] {
  const old =
    oldSecret !== null && oldSecretUntil !== null && Date.parse(oldSecretUntil) > Date.now() ? [oldSecret] : [];
  return [secret, ...old].map((sealed) => vault.open(sealed));
}
