import { createHash } from "node:crypto";

/** Tells a repeat from a conflict: the same content gives the same hash. Content is parsed, so its members stand in schema order. */
export const contentHash = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url");
