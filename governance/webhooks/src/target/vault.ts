/** Secrets of endpoints as the database keeps them: sealed with a key of the installation, which the database does not have. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

export interface Vault {
  /** A new secret, `whsec_…`, as its owner gets it. */
  make(): string;
  seal(secret: string): string;
  /** Throws when the installation's key is another than the one it was sealed with. */
  open(sealed: string): string;
}

/** AES-256-GCM with a key derived from `master`. */
export function createVault(master: string): Vault {
  const key = Buffer.from(hkdfSync("sha256", master, "", "tierline-webhook-secrets", 32));
  return {
    // Standard Webhooks: 24 to 64 random bytes, base64.
    make: () => `whsec_${randomBytes(32).toString("base64")}`,
    seal: (secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
  };
}
