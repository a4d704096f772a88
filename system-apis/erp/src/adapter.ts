/** What an adapter is: one way to keep the books, behind the port. */
import type { Database } from "@tierline/kernel/db/database";
import type { Logger } from "pino";
import type { z } from "zod";
import type { BookOperation, ErpPort } from "./port.ts";
import type { PostingKind } from "./resources/postings/contract.ts";
import type { PostingRegister } from "./register/register.ts";

/** What an adapter is given. */
export interface AdapterRoom<Settings> {
  /** Its own settings, parsed. Secrets among them go into headers and nowhere else: not into logs, not into problems. */
  readonly settings: Settings;
  /** ISO 4217: the currency in which financial stock is valued. */
  readonly currency: string;
  /** Remembers postings for books that have no key of their own to tell a repeat by. */
  readonly register: PostingRegister;
  /** The API's own schema. An adapter that is not on this database needs nothing of it beyond the register. */
  readonly db: Database;
  readonly log: Logger;
}

/** Books that are open: what they can do, and how to ask whether they answer. */
export interface Backend {
  /** A handler for every operation that is not in the adapter's `lacks`. */
  readonly port: Partial<ErpPort>;
  /** Resolves when the books answer; throws what is wrong. Given up after `deadline` (epoch milliseconds). */
  check(deadline: number): Promise<void>;
  /**
   * How many documents of this reference the books hold: 0 or 1, or something is wrong. Asked by the conformance suite only, which
   * cannot see a double through the port.
   */
  count?(kind: PostingKind, reference: string): Promise<number>;
  /** Closes what it opened. */
  stop?(): Promise<void>;
}

/** What a product bears before it slows down or refuses; settings may lower or raise it. */
export interface Pace {
  /** Calls at once. */
  readonly concurrency: number;
  /** Calls a second, on average over a second. */
  readonly perSecond?: number;
}

/** An answer as it stands on the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the conformance suite may do between the adapter and books behind HTTP, and what that looks like with this product. */
export interface HttpDrills {
  /** The setting that holds the product's HTTP address: the suite puts itself in between. */
  readonly endpoint: string;
  /** How the product says that the session or token is no longer good. */
  readonly sessionExpired?: WireAnswer;
  /** How it says that it is asked too often. */
  readonly throttled?: WireAnswer;
}

/** What can go wrong on the way to the books. All of it ends with `calm`. */
export interface Wire {
  /** Requests seen since the last `calm`. */
  readonly seen: number;
  /** Milliseconds after which an answer that is lost is not waited for; the operation's own deadline unless stated. */
  readonly patienceMs?: number;
  /** The `nth` request from now (1: the next) takes effect, and its answer is lost. */
  lose(nth: number): Promise<void>;
  /** The next requests do not get there. */
  cut(count: number): Promise<void>;
  calm(): Promise<void>;
}

/** The same for books that are not behind HTTP: settings it takes, and how to open it. */
export interface OwnDrills {
  readonly environment: Readonly<Record<string, string>>;
  wire(db: Database): Wire;
}

export type Drills = HttpDrills | OwnDrills;

/**
 * One way to keep the books. It maps canonical terms to its product's, and the product's errors, paging, sessions, limits and
 * idempotency to ours; none of its words leave its folder. What it throws is a `Problem`: `unavailable` when surely nothing
 * happened, `deadline-exceeded` when that is not known, else the refusal that the operation declares. `unavailable` with
 * `retryAfterSeconds` says that the product is asked too often: the platform then leaves it alone for so long.
 */
export interface ErpAdapter<Settings = unknown> {
  /** As in TIERLINE_ERP: lower-case letters, digits and -. */
  readonly name: string;
  /** Its own environment variables, all called TIERLINE_ERP_<NAME>_…. */
  readonly settings: z.ZodType<Settings>;
  /** What it cannot do, each with the reason in one sentence; such an operation answers `unsupported`. */
  readonly lacks: Partial<Record<BookOperation, string>>;
  /** Left out by books that need no protection from us: then nothing stands between. */
  readonly pace?: Pace;
  readonly drills?: Drills;
  open(room: AdapterRoom<Settings>): Promise<Backend> | Backend;
}

/** Declares an adapter; the type of its settings flows from the schema into `open`. */
export const defineAdapter = <Settings>(adapter: ErpAdapter<Settings>): ErpAdapter<Settings> => adapter;
