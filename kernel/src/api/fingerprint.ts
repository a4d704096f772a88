import { hash } from "node:crypto";
import { accountOf, type Principal } from "../auth/principal.ts";
import type { IdempotencyClaim } from "./context.ts";

/** The claim of an idempotent request. The fingerprint is made when it is first asked for: tiers that keep nothing never pay. */
export class Claim implements IdempotencyClaim {
  readonly key: string;
  readonly operationId: string;
  readonly client: string;
  readonly #request: unknown;
  #fingerprint: string | undefined;

  constructor(key: string, principal: Principal, origin: Principal | null, operationId: string, request: unknown) {
    this.key = key;
    this.operationId = operationId;
    this.client = `${accountOf(principal)}|${origin === null ? "" : accountOf(origin)}`;
    this.#request = request;
  }

  get fingerprint(): string {
    return (this.#fingerprint ??= fingerprintOf(this.#request));
  }
}

/** What is asked for as one value, so that the same number or key with other content is told from a repeat. */
export const fingerprintOf = (asked: unknown): string => hash("sha256", JSON.stringify(asked), "base64url");
