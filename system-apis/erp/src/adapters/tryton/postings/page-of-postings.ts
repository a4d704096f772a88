import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { Listing, RegisteredPosting } from "../../../register/read-postings.ts";
import type { PostingKind } from "../../../resources/postings/contract.ts";
import type { Books } from "../books/books.ts";

interface Query extends Omit<Listing, "after" | "limit"> {
  readonly limit: number | undefined;
  readonly cursor: string | undefined;
}

/** A page of the register, in the order the postings were begun. */
export async function pageOfPostings(
  { register }: Books,
  kind: PostingKind,
  { limit, cursor, ...listing }: Query,
): Promise<{ readonly postings: RegisteredPosting[]; readonly nextCursor: string | null }> {
  const after = Number(continueAfter(cursor, z.tuple([CursorInteger]))?.[0] ?? 0);
  const rows = await register.list(kind, { ...listing, after, limit: rowsFor(limit) });
  const { items, nextCursor } = pageOf(
    rows,
    limit,
    (row) => [row.sequence],
    (row) => row,
  );
  return { postings: items, nextCursor };
}
