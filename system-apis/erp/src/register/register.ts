/**
 * The adapter store: which posting of which reference is in a backend's books. It makes a repeat of a reference a duplicate, a
 * second writer wait for the first, and an unknown outcome something that the next attempt settles by looking.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@tierline/kernel/db/database";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { PostingKind } from "../resources/postings/contract.ts";
import { contentHash } from "../content-hash.ts";
import { readPosting, readPostings, type Listing, type RegisteredPosting } from "./read-postings.ts";

/** What is to be posted. `content` is JSON: what was asked for, kept for what the backend has no field for. */
export interface NewPosting {
  readonly kind: PostingKind;
  readonly reference: string;
  readonly content: unknown;
  /** Epoch milliseconds until which the caller waits. */
  readonly deadline: number;
}

/** What the backend made of it. */
export interface Posted {
  /** The document's number in the backend. */
  readonly number: string;
  /** The backend's own id, to find the document by. */
  readonly foreignId: string;
}

/** One attempt to post, alone for its reference in all processes. */
export interface Attempt {
  /** An earlier attempt was made and nobody knows what became of it: look into the backend before posting. */
  readonly unfinished: boolean;
  /** What that attempt had noted. */
  readonly foreignId: string | null;
  /** Remembers the backend's id as soon as there is one: what follows may fail. */
  note(foreignId: string): Promise<void>;
}

export interface PostingReceipt extends Posted {
  readonly postedAt: string;
  readonly duplicate: boolean;
}

export interface AmendmentReceipt extends PostingReceipt {
  readonly revision: number;
}

/** A change to what is posted, by whoever has seen `expectedRevision`; `content` is the whole document as it will be. */
export interface NewAmendment extends NewPosting {
  readonly expectedRevision: number;
}

/** For the time between the caller's deadline and the end of what it set going. */
const graceMs = 2_000;
const pollMs = 40;

export class PostingRegister {
  readonly #db: Pick<Database, "sql">;
  readonly #backend: string;

  /** `backend` keeps the postings of several ERPs apart. */
  constructor(db: Pick<Database, "sql">, backend: string) {
    this.#db = db;
    this.#backend = backend;
  }

  /** The posting of this reference, if one was begun. */
  find(kind: PostingKind, reference: string): Promise<RegisteredPosting | undefined> {
    return readPosting(this.#db.sql, this.#backend, kind, reference);
  }

  /** Postings that are in the books, in the order they were begun. */
  list(kind: PostingKind, listing: Listing): Promise<readonly RegisteredPosting[]> {
    return readPostings(this.#db.sql, this.#backend, kind, listing);
  }

  /**
   * Posts once per reference. The same content again is a duplicate; other content throws `conflict`. If `perform` throws a
   * refusal, the reference is free again; if it throws `unavailable`, `deadline-exceeded`, `upstream-failed` or anything that is
   * no problem, the posting stays unfinished. While another attempt runs, this one waits for it, until the deadline.
   */
  async once(posting: NewPosting, perform: (attempt: Attempt) => Promise<Posted>): Promise<PostingReceipt> {
    const hash = contentHash(posting.content);
    for (;;) {
      const begun = await this.#begin(posting, hash);
      if (begun !== "taken") return this.#perform(posting, begun, perform);
      const earlier = await this.find(posting.kind, posting.reference);
      if (earlier !== undefined && earlier.contentHash !== hash) throw conflicting(posting);
      if (earlier?.state === "posted") return { ...receiptOf(earlier), duplicate: true };
      if (Date.now() + pollMs > posting.deadline) throw busy(posting);
      await wait(pollMs);
    }
  }

  /** Changes what is posted; `perform` must bear being repeated with the same content. Throws `not-found` or `conflict`. */
  async amend(
    amendment: NewAmendment,
    perform: (posted: RegisteredPosting) => Promise<void>,
  ): Promise<AmendmentReceipt> {
    const { kind, reference, content, expectedRevision, deadline } = amendment;
    const hash = contentHash(content);
    for (;;) {
      const known = await this.find(kind, reference);
      if (known?.state !== "posted") throw new Problem("not-found", `There is no ${kind} ${reference}.`);
      if (known.revision === expectedRevision + 1 && known.amendmentHash === hash) {
        return { ...receiptOf(known), revision: known.revision, duplicate: true };
      }
      if (known.revision !== expectedRevision) {
        throw new Problem("conflict", `${reference} is at revision ${String(known.revision)}.`);
      }
      if (await this.#lease(amendment)) {
        await this.#releasing(amendment, () => perform(known));
        const revision = expectedRevision + 1;
        await this.#revised(amendment, hash, revision);
        return { ...receiptOf(known), revision, duplicate: false };
      }
      if (Date.now() + pollMs > deadline) throw busy(amendment);
      await wait(pollMs);
    }
  }

  async #begin(
    posting: NewPosting,
    hash: string,
  ): Promise<{ unfinished: boolean; foreignId: string | null } | "taken"> {
    const { kind, reference, content, deadline } = posting;
    const [begun] = await this.#db.sql<{ fresh: boolean; foreign_id: string | null }[]>`
      INSERT INTO postings AS p (backend, kind, reference, content, content_hash, leased_until)
      VALUES (${this.#backend}, ${kind}, ${reference}, ${JSON.stringify(content)}::text::jsonb, ${hash}, ${leaseUntil(deadline)})
      ON CONFLICT (backend, kind, reference) DO UPDATE SET leased_until = excluded.leased_until
        WHERE p.state = 'unfinished' AND p.leased_until < now() AND p.content_hash = excluded.content_hash
      RETURNING (xmax = 0) AS fresh, foreign_id`;
    return begun === undefined ? "taken" : { unfinished: !begun.fresh, foreignId: begun.foreign_id };
  }

  async #perform(
    posting: NewPosting,
    begun: { unfinished: boolean; foreignId: string | null },
    perform: (attempt: Attempt) => Promise<Posted>,
  ): Promise<PostingReceipt> {
    const note = (foreignId: string) => this.#note(posting, foreignId);
    let posted: Posted;
    try {
      posted = await perform({ ...begun, note });
    } catch (error) {
      await (outcomeUnknown(error) ? this.#release(posting) : this.#free(posting));
      throw error;
    }
    return { ...posted, postedAt: await this.#finish(posting, posted), duplicate: false };
  }

  async #note({ kind, reference }: NewPosting, foreignId: string): Promise<void> {
    await this.#db.sql`
      UPDATE postings SET foreign_id = ${foreignId}
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}`;
  }

  async #finish({ kind, reference }: NewPosting, { number, foreignId }: Posted): Promise<string> {
    const [row] = await this.#db.sql<[{ posted_at: string }]>`
      UPDATE postings SET state = 'posted', number = ${number}, foreign_id = ${foreignId},
        posted_at = coalesce(posted_at, now()), leased_until = 'epoch'
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}
      RETURNING posted_at`;
    return row.posted_at;
  }

  async #free({ kind, reference }: NewPosting): Promise<void> {
    await this.#db.sql`
      DELETE FROM postings
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference} AND state = 'unfinished'`;
  }

  async #release({ kind, reference }: NewPosting): Promise<void> {
    await this.#db.sql`
      UPDATE postings SET leased_until = 'epoch'
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}`;
  }

  /** Of those who have seen the same revision one gets it; who comes after it was changed does not. */
  async #lease({ kind, reference, deadline, expectedRevision }: NewAmendment): Promise<boolean> {
    const leased = await this.#db.sql`
      UPDATE postings SET leased_until = ${leaseUntil(deadline)}
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}
        AND state = 'posted' AND revision = ${expectedRevision} AND leased_until < now()`;
    return leased.count > 0;
  }

  async #releasing(posting: NewPosting, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.#release(posting);
      throw error;
    }
  }

  async #revised({ kind, reference, content }: NewAmendment, hash: string, revision: number): Promise<void> {
    await this.#db.sql`
      UPDATE postings SET content = ${JSON.stringify(content)}::text::jsonb, amendment_hash = ${hash},
        revision = ${revision}, leased_until = 'epoch'
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}`;
  }
}

const leaseUntil = (deadline: number): string => new Date(Math.max(deadline, Date.now()) + graceMs).toISOString();

const outcomeUnknown = (error: unknown): boolean =>
  !isProblem(error) || isProblem(error, "unavailable", "deadline-exceeded", "upstream-failed", "internal");

const conflicting = ({ kind, reference }: NewPosting): Problem =>
  new Problem("conflict", `${kind} ${reference} was posted before, with other content.`);

const busy = ({ kind, reference }: NewPosting): Problem =>
  new Problem("unavailable", `${kind} ${reference} is being posted by somebody else.`);

function receiptOf(posting: RegisteredPosting): Omit<PostingReceipt, "duplicate"> {
  const { number, foreignId, postedAt, reference } = posting;
  if (number === null || foreignId === null || postedAt === null)
    throw new Error(`${reference} is posted without a number.`);
  return { number, foreignId, postedAt };
}
