import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../port.ts";
import type { PostingRegister } from "./register.ts";

/** For books with no word of their own for a posting that was begun: the register is written before and after they are. */
export const getRegisteredPosting =
  ({ register }: { readonly register: PostingRegister }): ErpPort["getPosting"] =>
  async (_ctx, { params: { kind, reference } }) => {
    const posting = await register.find(kind, reference);
    if (posting === undefined) throw new Problem("not-found", `There is no ${kind} ${reference}.`);
    const { state, number, postedAt } = posting;
    return reply(200, { kind, reference, state, number, postedAt });
  };
