/** The rows of the register as one attempt after another writes them. Which of them may is decided in one statement each. */
import type { Database } from "@tierline/kernel/db/database";
import type { NewAmendment, NewPosting, Posted } from "./posting.ts";

/** For the time between the caller's deadline and the end of what it set going. */
const graceMs = 2_000;

const leaseUntil = (deadline: number): string => new Date(Math.max(deadline, Date.now()) + graceMs).toISOString();

/** An attempt that has the reference to itself. */
export interface Begun {
  /** There was an attempt before, whose outcome nobody knows. */
  readonly unfinished: boolean;
  readonly foreignId: string | null;
}

/** Postings of one backend. */
export class PostingRows {
  readonly #db: Pick<Database, "sql">;
  readonly #backend: string;

  constructor(db: Pick<Database, "sql">, backend: string) {
    this.#db = db;
    this.#backend = backend;
  }

  /** `taken`: it is posted, or somebody is at it. */
  async begin(posting: NewPosting, hash: string): Promise<Begun | "taken"> {
    const { kind, reference, content, deadline } = posting;
    const [begun] = await this.#db.sql<{ fresh: boolean; foreign_id: string | null }[]>`
      INSERT INTO postings AS p (backend, kind, reference, content, content_hash, leased_until)
      VALUES (${this.#backend}, ${kind}, ${reference}, ${JSON.stringify(content)}::text::jsonb, ${hash}, ${leaseUntil(deadline)})
      ON CONFLICT (backend, kind, reference) DO UPDATE SET leased_until = excluded.leased_until
        WHERE p.state = 'unfinished' AND p.leased_until < now() AND p.content_hash = excluded.content_hash
      RETURNING (xmax = 0) AS fresh, foreign_id`;
    return begun === undefined ? "taken" : { unfinished: !begun.fresh, foreignId: begun.foreign_id };
  }

  /** The backend's id, as soon as there is one. */
  async note({ kind, reference }: NewPosting, foreignId: string): Promise<void> {
    await this.#db.sql`
      UPDATE postings SET foreign_id = ${foreignId}
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}`;
  }

  /** It is in the books; answers when. */
  async finish({ kind, reference }: NewPosting, { number, foreignId }: Posted): Promise<string> {
    const [row] = await this.#db.sql<[{ posted_at: string }]>`
      UPDATE postings SET state = 'posted', number = ${number}, foreign_id = ${foreignId},
        posted_at = coalesce(posted_at, now()), leased_until = 'epoch'
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}
      RETURNING posted_at`;
    return row.posted_at;
  }

  /** It is not in the books: the reference can be used again. */
  async free({ kind, reference }: NewPosting): Promise<void> {
    await this.#db.sql`
      DELETE FROM postings
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference} AND state = 'unfinished'`;
  }

  /** Leaves it as it is, to whoever comes next. */
  async release({ kind, reference }: NewPosting): Promise<void> {
    await this.#db.sql`
      UPDATE postings SET leased_until = 'epoch'
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}`;
  }

  /** Of those who have seen the same revision one gets it; who comes after it was changed does not. */
  async lease({ kind, reference, deadline, expectedRevision }: NewAmendment): Promise<boolean> {
    const leased = await this.#db.sql`
      UPDATE postings SET leased_until = ${leaseUntil(deadline)}
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}
        AND state = 'posted' AND revision = ${expectedRevision} AND leased_until < now()`;
    return leased.count > 0;
  }

  /** The amendment is in the books. */
  async revise({ kind, reference, content }: NewAmendment, hash: string, revision: number): Promise<void> {
    await this.#db.sql`
      UPDATE postings SET content = ${JSON.stringify(content)}::text::jsonb, amendment_hash = ${hash},
        revision = ${revision}, leased_until = 'epoch'
      WHERE backend = ${this.#backend} AND kind = ${kind} AND reference = ${reference}`;
  }
}
