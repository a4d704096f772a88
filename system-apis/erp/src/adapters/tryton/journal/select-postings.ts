/** Which entries a filter means: the register knows all that a filter asks for. */
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { JournalSelection } from "../../../resources/journal/contract.ts";
import type { Books } from "../books/books.ts";
import { contentOf } from "./kept-entries.ts";

const atOnce = 1_000;

/** Postings that match, in the order they were begun, after `after`; ends by itself. */
export async function* selectPostings(
  { register }: Books,
  filter: JournalSelection,
  after = 0,
): AsyncGenerator<RegisteredPosting> {
  const { reference, correlationId, channel, kind, from, to } = filter;
  const matches = matcherOf(filter);
  const references = reference === undefined ? {} : { references: [reference] };
  const where = { correlationId, channel, kind };
  for (let last = after; ;) {
    const listing = { where, from, to, ...references, after: last, limit: atOnce };
    const postings = await register.list("journal-entry", listing);
    for (const posting of postings) {
      last = posting.sequence;
      if (matches(posting)) yield posting;
    }
    if (postings.length < atOnce) return;
  }
}

/** What the register does not filter by. */
function matcherOf({ documents, documentPrefix, account }: JournalSelection): (posting: RegisteredPosting) => boolean {
  const wanted = documents === undefined ? undefined : new Set(documents);
  return (posting) => {
    const { document, lines } = contentOf(posting);
    return (
      (wanted === undefined || wanted.has(document)) &&
      (documentPrefix === undefined || document.startsWith(documentPrefix)) &&
      (account === undefined || lines.some((line) => line.account === account))
    );
  };
}
