import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { checkSending, ownEndpoint } from "../../applications/own-application.ts";
import type { WebhooksContext } from "../../deps.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";
import { askWithSignatures, isProof } from "./signature-check.ts";
import type { ShownEndpoint } from "./shown-endpoint.ts";

/** Asked outside any transaction; what was seen holds for the address it had then. */
export async function checkSignatures(ctx: WebhooksContext, { params }: Input<typeof contract.checkSignatures>) {
  const { db } = ctx.deps;
  const before = await db.replayed<ShownEndpoint>(ctx);
  if (before !== undefined) return reply(200, before);
  const row = await ownEndpoint(db, ctx, params.endpointId);
  await checkSending(db, row);
  const { check } = await askWithSignatures(ctx.deps, row);
  const checked = await changeRow(ctx, {
    action: "checkSignatures",
    endpointId: row.endpointId,
    decide: ({ url }) => {
      if (url !== row.url) throw new Problem("conflict", "Its address was changed meanwhile: verify it once more.");
      return { signatureCheck: check };
    },
    detail: { passed: isProof(check), signed: check.signed.status, forged: check.forged.status },
  });
  return reply(200, checked);
}
