/** What is shown once: made at random, kept as a digest. */
import { hash, randomBytes } from "node:crypto";

/** A client secret: 256 random bits behind a name that scanners of repositories can look for. */
export const newSecret = (environment: "sandbox" | "live"): string =>
  `tierline_${environment}_${randomBytes(32).toString("base64url")}`;

/** A code that somebody hands on: 192 random bits. */
export const newCode = (): string => randomBytes(24).toString("base64url");

/** SHA-256, hexadecimal. Enough for what is random: nobody guesses 192 bits, slowly or fast. */
export const digestOf = (secret: string): string => hash("sha256", secret, "hex");
