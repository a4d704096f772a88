import type { Attempt, NewPosting, Posted, PostingReceipt } from "../../../register/posting.ts";
import type { Books } from "../books/books.ts";
import { asProblem } from "../client/as-problem.ts";

/**
 * Work goes on for so long after the caller's deadline: Tryton finishes what it was asked whether anybody waits or not, and an attempt
 * that ends is a duplicate to the next one. Shorter than the register's own grace, in which no other attempt begins.
 */
const graceMs = 1_500;

/**
 * The register's `once`, told in its own terms what Tryton refused: a refusal frees the reference. `perform` is given its own
 * deadline, a little after the caller's.
 */
export const once = (
  { register }: Books,
  posting: NewPosting,
  perform: (attempt: Attempt, deadline: number) => Promise<Posted>,
): Promise<PostingReceipt> =>
  register.once(posting, async (attempt) => {
    try {
      return await perform(attempt, posting.deadline + graceMs);
    } catch (error) {
      throw asProblem(error);
    }
  });
