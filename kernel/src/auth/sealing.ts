/** Sealed text (AES-256-GCM): readable with its secret only, and not to be changed without it. For what a database keeps and must not be able to read. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const cipherName = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

export interface Sealing {
  /** Each time differently, as base64url. */
  seal(text: string): string;
  /** The text; undefined when it was sealed with another secret or for another purpose, or was changed. */
  open(sealed: string): string | undefined;
}

/** 32 bytes from a secret of enough randomness (RFC 5869); those of two purposes tell nothing of one another. */
export const derivedKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));

export function createSealing(secret: string, purpose: string): Sealing {
  const key = derivedKey(secret, purpose);
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(cipherName, key, nonce, { authTagLength: tagBytes });
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, "base64url");
      try {
        const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        const opened = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
        return opened.toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
}
