/** Clients' secrets are kept as digests. They are random and long, so a plain hash cannot be searched. */
import { hash, timingSafeEqual } from "node:crypto";

/** The SHA-256 of a secret. */
export const secretDigest = (secret: string): string => hash("sha256", secret, "base64url");

/** Whether a secret is the one of the digest, in constant time. */
export function isSecretOf(digest: string, given: string): boolean {
  const [ours, theirs] = [Buffer.from(digest), Buffer.from(secretDigest(given))];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
