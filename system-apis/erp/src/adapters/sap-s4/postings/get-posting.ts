import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Tenant } from "../tenant.ts";

/** What the register knows: SAP has no word for a posting of which it never heard. */
export const getPosting =
  ({ register }: Tenant): ErpPort["getPosting"] =>
  async (_ctx, { params: { kind, reference } }) => {
    const posting = await register.find(kind, reference);
    if (posting === undefined) throw new Problem("not-found", `There is no ${kind} ${reference}.`);
    const { state, number, postedAt } = posting;
    return reply(200, { kind, reference, state, number, postedAt });
  };
