/** What the register is told, and what it answers. */
import type { PostingKind } from "../resources/postings/contract.ts";

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
