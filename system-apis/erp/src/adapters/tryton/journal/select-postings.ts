/** Which entries a filter means: the register knows all that a filter asks for. */
import type { Listing, RegisteredPosting } from "../../../register/read-postings.ts";
import type { JournalSelection } from "../../../resources/journal/contract.ts";
import type { Books } from "../books/books.ts";

const atOnce = 1_000;

/** A filter in the register's terms. */
export function listingOf({
  reference,
  correlationId,
  channel,
  kind,
  account,
  ...filter
}: JournalSelection): Omit<Listing, "after" | "limit"> {
  const lines = account === undefined ? undefined : [{ account }];
  const references = reference === undefined ? undefined : [reference];
  return { ...filter, where: { correlationId, channel, kind, lines }, references };
}

/** All postings that match, in the order they were begun. */
export async function* selectPostings(
  { register }: Books,
  filter: JournalSelection,
): AsyncGenerator<RegisteredPosting> {
  const listing = { ...listingOf(filter), limit: atOnce };
  for (let after = 0; ;) {
    const postings = await register.list("journal-entry", { ...listing, after });
    yield* postings;
    if (postings.length < atOnce) return;
    after = postings.at(-1)?.sequence ?? after;
  }
}
