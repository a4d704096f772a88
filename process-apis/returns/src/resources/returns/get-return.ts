import { reply } from "@tierline/kernel/api/operation";
import { maySee, sellerOf } from "@tierline/kernel/auth/seller";
import { Problem } from "@tierline/kernel/errors/problem";
import { loadReturn } from "../../db/return-store.ts";
import type { ReturnsContext } from "../../deps.ts";
import { shownReturns } from "./shown-return.ts";

export async function getReturn(ctx: ReturnsContext, { params }: { params: { returnId: string } }) {
  const row = await loadReturn(ctx.deps.db, params.returnId);
  if (row === undefined || !maySee(sellerOf(ctx), row)) {
    throw new Problem("not-found", `There is no return ${params.returnId}.`);
  }
  return reply(200, (await shownReturns(ctx, [row]))(row));
}
