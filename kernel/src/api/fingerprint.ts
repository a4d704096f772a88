import { hash } from "node:crypto";
import type { IdempotencyClaim } from "./context.ts";

/** The claim of an idempotent request. The fingerprint is made when it is first asked for: tiers that keep nothing never pay. */
export function claimOf(key: string, client: string, operationId: string, request: unknown): IdempotencyClaim {
  let fingerprint: string | undefined;
  return {
    key,
    client,
    operationId,
    get fingerprint() {
      fingerprint ??= fingerprintOf(request);
      return fingerprint;
    },
  };
}

/** What is asked for as one value, so that the same number or key with other content is told from a repeat. */
export const fingerprintOf = (asked: unknown): string => hash("sha256", JSON.stringify(asked), "base64url");
