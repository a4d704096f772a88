/**
 * The adapter store: which posting of which reference is in a backend's books. It makes a repeat of a reference a duplicate, a
 * second writer wait for the first, and an unknown outcome something that the next attempt settles by looking.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@tierline/kernel/db/database";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { PostingKind } from "../resources/postings/contract.ts";
import { contentHash } from "../content-hash.ts";
import {
  type AmendmentReceipt,
  type Attempt,
  type NewAmendment,
  type NewPosting,
  type Posted,
  type PostingReceipt,
} from "./posting.ts";
import { type Begun, PostingRows } from "./posting-rows.ts";
import { readPosting, readPostings, type Listing, type RegisteredPosting } from "./read-postings.ts";

const pollMs = 40;

/** The postings of one backend: `once` to post, `amend` to change, `find` and `list` to read what is known. */
export class PostingRegister {
  readonly #db: Pick<Database, "sql">;
  readonly #backend: string;
  readonly #rows: PostingRows;

  /** `backend` keeps the postings of several ERPs apart. */
  constructor(db: Pick<Database, "sql">, backend: string) {
    this.#db = db;
    this.#backend = backend;
    this.#rows = new PostingRows(db, backend);
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
      const begun = await this.#rows.begin(posting, hash);
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
      if (await this.#rows.lease(amendment)) {
        await this.#releasing(amendment, () => perform(known));
        const revision = expectedRevision + 1;
        await this.#rows.revise(amendment, hash, revision);
        return { ...receiptOf(known), revision, duplicate: false };
      }
      if (Date.now() + pollMs > deadline) throw busy(amendment);
      await wait(pollMs);
    }
  }

  async #perform(
    posting: NewPosting,
    begun: Begun,
    perform: (attempt: Attempt) => Promise<Posted>,
  ): Promise<PostingReceipt> {
    const note = (foreignId: string) => this.#rows.note(posting, foreignId);
    let posted: Posted;
    try {
      posted = await perform({ ...begun, note });
    } catch (error) {
      await (outcomeUnknown(error) ? this.#rows.release(posting) : this.#rows.free(posting));
      throw error;
    }
    return { ...posted, postedAt: await this.#rows.finish(posting, posted), duplicate: false };
  }

  async #releasing(posting: NewPosting, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.#rows.release(posting);
      throw error;
    }
  }
}

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
