import { createHash } from "node:crypto";
import type { IdempotencyClaim } from "./context.ts";

/** The claim of an idempotent request. The fingerprint is made when it is first asked for: tiers that keep nothing never pay. */
export function claimOf(key: string, client: string, operationId: string, request: unknown): IdempotencyClaim {
  let fingerprint: string | undefined;
  return {
    key,
    client,
    operationId,
    get fingerprint() {
      fingerprint ??= createHash("sha256").update(JSON.stringify(request)).digest("base64url");
      return fingerprint;
    },
  };
}
