import type { Attempt, NewPosting, Posted, PostingReceipt } from "../../../register/register.ts";
import type { Books } from "../books/books.ts";
import { asProblem } from "../client/as-problem.ts";

/** The register's `once`, told in its own terms what Tryton refused: a refusal frees the reference. */
export const once = (
  { register }: Books,
  posting: NewPosting,
  perform: (attempt: Attempt) => Promise<Posted>,
): Promise<PostingReceipt> =>
  register.once(posting, async (attempt) => {
    try {
      return await perform(attempt);
    } catch (error) {
      throw asProblem(error);
    }
  });
