/** Documents that the register knows and SAP keeps: pages of them, in the order they were posted. */
import { continueAfter, CursorInteger, rowsFor } from "@tierline/kernel/model/page-of";
import { writeCursor } from "@tierline/kernel/model/cursor";
import { z } from "@tierline/kernel/model/schema";
import type { Listing, RegisteredPosting } from "../../../register/read-postings.ts";
import type { PostingKind } from "../../../resources/postings/contract.ts";
import type { Tenant } from "../tenant.ts";

export interface RegisteredPage<I> {
  readonly kind: PostingKind;
  readonly cursor: string | undefined;
  readonly limit: number | undefined;
  readonly listing: Pick<Listing, "where" | "from" | "to">;
  /** Reads the documents of the postings from SAP, in the same order; null for one that does not belong to the list. */
  show(postings: readonly RegisteredPosting[]): Promise<(I | null)[]>;
}

/** A page. What belongs to it can only be told by SAP (a state): more is read until the page is full. */
export async function registeredPage<I>(
  { register }: Tenant,
  { kind, cursor, limit, listing, show }: RegisteredPage<I>,
): Promise<{ items: I[]; nextCursor: string | null }> {
  const wanted = rowsFor(limit);
  const found: { sequence: number; item: I }[] = [];
  let after = Number(continueAfter(cursor, z.tuple([CursorInteger]))?.[0] ?? 0);
  for (let more = true; more && found.length < wanted;) {
    const postings = await register.list(kind, { ...listing, after, limit: wanted });
    const shown = await show(postings);
    for (const [index, { sequence }] of postings.entries()) {
      const item = shown[index] ?? null;
      if (item !== null) found.push({ sequence, item });
    }
    after = postings.at(-1)?.sequence ?? after;
    more = postings.length === wanted;
  }
  const page = found.slice(0, wanted - 1);
  const last = page.at(-1);
  const goesOn = found.length >= wanted && last !== undefined;
  return { items: page.map(({ item }) => item), nextCursor: goesOn ? writeCursor([String(last.sequence)]) : null };
}
