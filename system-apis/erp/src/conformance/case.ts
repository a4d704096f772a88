/** A case of the conformance suite: one sentence about what books behind this API do. */
import type { Wire, WireAnswer } from "../adapter.ts";
import type { BookOperation } from "../port.ts";
import type { PostingKind } from "../resources/postings/contract.ts";
import type { Erp } from "./books-under-test.ts";

/** The rows of the report, in its order. */
export const capabilities = [
  "health",
  "items and prices",
  "stock",
  "customers",
  "sales orders",
  "deliveries",
  "credit notes",
  "journal",
  "periods",
  "posting status",
  "bad connections",
] as const;
export type Capability = (typeof capabilities)[number];

/** A wire behind HTTP can do more than one that is not. */
export interface HttpWire extends Wire {
  /** The `nth` request from now is answered with this, without getting there; `count` of them, one unless stated. */
  answer(nth: number, answer: WireAnswer, count?: number): void;
  /** Every request takes so many milliseconds longer. */
  slow(ms: number): void;
  readonly sessionExpired: WireAnswer | undefined;
  readonly throttled: WireAnswer | undefined;
}

/** What a case works with. */
export interface Bench {
  readonly erp: Erp;
  /** Three stocked items with a price and a cost. */
  readonly items: readonly [string, string, string];
  /** Two places that keep stock. */
  readonly locations: readonly [string, string];
  /** ISO 4217. */
  readonly currency: string;
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  readonly wire: Wire | HttpWire | undefined;
  /** A reference nobody has used, here or in an earlier run. */
  fresh(prefix: string): string;
  /** How many documents of a reference the books hold; undefined where nobody can tell. */
  count(kind: PostingKind, reference: string): Promise<number | undefined>;
  can(operationId: BookOperation): boolean;
}

export interface Case {
  readonly capability: Capability;
  readonly name: string;
  /** Skipped where one of these is lacking. */
  readonly needs: readonly BookOperation[];
  /** What it needs of the wire; skipped where that is not to be had. */
  readonly wire?: "any" | "session" | "throttle" | "slow";
  run(bench: Bench): Promise<void>;
}
