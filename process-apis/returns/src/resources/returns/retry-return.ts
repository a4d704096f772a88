import { reply, type Input } from "@tierline/kernel/api/operation";
import { maySee, sellerOf } from "@tierline/kernel/auth/seller";
import { Problem } from "@tierline/kernel/errors/problem";
import { loadReturn, toReturn } from "../../db/return-store.ts";
import type { ReturnsContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

/** A person looked at it: refund and credit are tried again, each idempotent on the return's id. */
export async function retryReturn(
  ctx: ReturnsContext,
  { params: { returnId }, body }: Input<typeof contract.retryReturn>,
) {
  const { db, settle, log } = ctx.deps;
  const row = await loadReturn(db, returnId);
  if (row === undefined || !maySee(sellerOf(ctx), row))
    throw new Problem("not-found", `There is no return ${returnId}.`);
  const { answer, round } = await db.once(ctx, async (tx) => {
    const [moved] = await tx.sql<{ updatedAt: string }[]>`
      UPDATE returns SET attention = false, problem = NULL, updated_at = now()
      WHERE return_id = ${returnId} AND attention RETURNING updated_at AS "updatedAt"`;
    const now = (await loadReturn(tx, returnId)) ?? row;
    if (moved === undefined) throw new Problem("conflict", `Return ${returnId} is ${now.state} and waits for nobody.`);
    return { answer: toReturn(now), round: moved.updatedAt };
  });
  // Beside the audit line of the call, with which it shares the correlation.
  const { correlationId } = ctx;
  log.info({ returnId, note: body.note, correlationId }, "a return is carried on by somebody who looked at it");
  await settle.start(`${returnId}:${round}`, { returnId });
  return reply(200, answer);
}
