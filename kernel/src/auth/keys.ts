/**
 * The issuer's signing keys. keycloak-connect's own fetch has no time-out, converts the key for every token and throws out of
 * an event handler when the answer is not JSON; this one is bounded in time, size and frequency, and keeps the parsed keys.
 */
import { createPublicKey, type KeyObject } from "node:crypto";
import { Problem } from "../errors/problem.ts";

/** A JSON Web Key as a certs endpoint lists it. */
export interface PublishedKey {
  readonly kid?: string;
  readonly kty?: string;
  readonly use?: string;
  readonly [member: string]: unknown;
}

/** Loads the issuer's published keys. */
export type LoadKeys = () => Promise<readonly PublishedKey[]>;

const maxAnswerBytes = 262_144;
const maxKeys = 64;

/** Loads keys from a certs endpoint; at most `timeoutMs` and 256 KiB, no redirects. */
export function keysFrom(certsUrl: string, timeoutMs: number): LoadKeys {
  return async () => {
    const answer = await fetch(certsUrl, {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
      headers: { accept: "application/json" },
    });
    if (!answer.ok) throw new Error(`${certsUrl} answered ${String(answer.status)}`);
    const document: unknown = JSON.parse(await boundedText(answer));
    const keys = typeof document === "object" && document !== null && "keys" in document ? document.keys : undefined;
    if (!Array.isArray(keys)) throw new Error(`${certsUrl} did not answer with a key set`);
    return keys as readonly PublishedKey[];
  };
}

async function boundedText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > maxAnswerBytes) throw new Error("the key set is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export interface KeyRingOptions {
  readonly load: LoadKeys;
  /** An unknown key id makes the ring ask again, but not more often than this. */
  readonly minRefreshMs?: number;
  /** After a failed load nobody asks again for this long. */
  readonly retryMs?: number;
  /** Keys older than this are refreshed behind the caller's back, so that a withdrawn key is forgotten. */
  readonly maxAgeMs?: number;
}

/** Keys by id. One load at a time serves everybody who waits. */
export class KeyRing {
  readonly #options: Required<KeyRingOptions>;
  #keys: ReadonlyMap<string, KeyObject> = new Map();
  #loadedAt = Number.NEGATIVE_INFINITY;
  #failedAt = Number.NEGATIVE_INFINITY;
  #loading: Promise<void> | undefined;

  constructor(options: KeyRingOptions) {
    this.#options = { minRefreshMs: 10_000, retryMs: 1_000, maxAgeMs: 600_000, ...options };
  }

  /** The key, or undefined when the issuer does not publish it. Throws `unavailable` when the issuer cannot be asked. */
  async find(kid: string): Promise<KeyObject | undefined> {
    const known = this.#keys.get(kid);
    const age = Date.now() - this.#loadedAt;
    if (known !== undefined) {
      // The old keys stay good while the issuer is away: a refresh that fails is tried again later.
      if (age > this.#options.maxAgeMs) this.#refresh().catch(() => undefined);
      return known;
    }
    if (age < this.#options.minRefreshMs) return undefined;
    await this.#refresh();
    return this.#keys.get(kid);
  }

  #refresh(): Promise<void> {
    if (Date.now() - this.#failedAt < this.#options.retryMs) return Promise.reject(unreachable(undefined));
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    try {
      this.#keys = parse(await this.#options.load());
      this.#loadedAt = Date.now();
    } catch (error) {
      this.#failedAt = Date.now();
      throw unreachable(error);
    }
  }
}

function parse(published: readonly PublishedKey[]): ReadonlyMap<string, KeyObject> {
  const keys = new Map<string, KeyObject>();
  for (const key of published.slice(0, maxKeys)) {
    if (key.kty !== "RSA" || typeof key.kid !== "string" || (key.use ?? "sig") !== "sig") continue;
    try {
      keys.set(key.kid, createPublicKey({ key, format: "jwk" }));
    } catch {
      // One unreadable key must not cost the others.
    }
  }
  return keys;
}

const unreachable = (cause: unknown): Problem =>
  new Problem("unavailable", "The token issuer cannot be reached to check the access token.", {
    retryAfterSeconds: 1,
    cause,
  });
