/** What a comparison gives. */
import type { Impact } from "./finding.ts";
import type { Usage } from "./usage.ts";

export type Bump = "major" | "minor" | "patch" | "none";

/** One change, told once however many operations it touches. */
export interface Change {
  readonly impact: Impact;
  /** JSON pointer (RFC 6901) into the document after, where the place exists there; else into the one before. */
  readonly pointer: string;
  /** One plain sentence: what changed, for whom it matters, and in which operations. */
  readonly message: string;
  /** Live consumers that the change concerns, sorted; empty when no usage was given or the change is editorial. */
  readonly consumers: readonly string[];
}

export interface DiffResult {
  readonly breaking: boolean;
  /** What semantic versioning asks of the next version. */
  readonly requiredBump: Bump;
  /** Breaking ones first, then by pointer. */
  readonly changes: readonly Change[];
}

export interface DiffOptions {
  /** Who uses what; see usage.ts. */
  readonly usage?: readonly Usage[];
  /** Id of the API (`process/orders`); from `x-api.id` unless given. */
  readonly api?: string;
}
