/** Secrets of endpoints as the database keeps them: sealed with a key of the installation, which the database does not have. */
import { randomBytes } from "node:crypto";
import { createSealing } from "@tierline/kernel/auth/sealing";

export interface Vault {
  /** A new secret, `whsec_…`, as its owner gets it. */
  make(): string;
  seal(secret: string): string;
  /** Throws when the installation's key is another than the one it was sealed with. */
  open(sealed: string): string;
}

/** `master`: a secret of the installation. */
export function createVault(master: string): Vault {
  const sealing = createSealing(master, "tierline-webhook-secrets");
  return {
    // Standard Webhooks: 24 to 64 random bytes, base64.
    make: () => `whsec_${randomBytes(32).toString("base64")}`,
    seal: sealing.seal,
    open: (sealed) => {
      const secret = sealing.open(sealed);
      if (secret === undefined) throw new Error("A webhook's secret was sealed with another key of the installation.");
      return secret;
    },
  };
}
