import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";

/** The register knows: it is written before and after the books are. */
export const getPosting =
  ({ register }: Books): ErpPort["getPosting"] =>
  async (_ctx, { params: { kind, reference } }) => {
    const posting = await register.find(kind, reference);
    if (posting === undefined) throw new Problem("not-found", `There is no ${kind} ${reference}.`);
    const { state, number, postedAt } = posting;
    return reply(200, { kind, reference, state, number, postedAt });
  };
