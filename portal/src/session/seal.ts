/**
 * Sealed rows: what the database keeps of a session opens with the value of the browser's cookie, which the database does not have. A copy
 * of the database signs nobody in.
 */
import { hash, randomBytes } from "node:crypto";
import type { z } from "zod";
import { createSealing, derivedKey } from "@tierline/kernel/auth/sealing";

/** A new value for a cookie: 256 random bits. */
export const newKey = (): string => randomBytes(32).toString("base64url");

/** What the database knows the cookie's value by. */
export const keyHash = (key: string): string => hash("sha256", key, "hex");

const purpose = "tierline-session";

/** The content as the database keeps it. */
export const seal = (key: string, content: unknown): string =>
  createSealing(key, purpose).seal(JSON.stringify(content));

/** The content, or undefined when the key is another or the row was touched. */
export function unseal<S extends z.ZodType>(key: string, sealed: string, schema: S): z.output<S> | undefined {
  const text = createSealing(key, purpose).open(sealed);
  return text === undefined ? undefined : schema.parse(JSON.parse(text));
}

/** The token that a page of this session sends with what it changes: a page of another site cannot read it. */
export const csrfToken = (key: string): string => derivedKey(key, "tierline-csrf").toString("base64url");
