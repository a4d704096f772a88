/**
 * Sealed rows: what the database keeps of a session opens with the value of the browser's cookie, which the database does not have. A copy
 * of the database signs nobody in.
 */
import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from "node:crypto";
import type { z } from "zod";

/** A new value for a cookie: 256 random bits. */
export const newKey = (): string => randomBytes(32).toString("base64url");

/** What the database knows the cookie's value by. */
export const keyHash = (key: string): string => hash("sha256", key, "hex");

const derived = (key: string, purpose: string): Buffer => Buffer.from(hkdfSync("sha256", key, "", purpose, 32));

/** AES-256-GCM over the JSON of the content. */
export function seal(key: string, content: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", derived(key, "tierline-session"), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The content, or undefined when the key is another or the row was touched. */
export function unseal<S extends z.ZodType>(key: string, sealed: string, schema: S): z.output<S> | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", derived(key, "tierline-session"), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return schema.parse(JSON.parse(opened.toString("utf8")));
  } catch {
    return undefined;
  }
}

/** The token that a page of this session sends with what it changes: a page of another site cannot read it. */
export const csrfToken = (key: string): string => derived(key, "tierline-csrf").toString("base64url");
