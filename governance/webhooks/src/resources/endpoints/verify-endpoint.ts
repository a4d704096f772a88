import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { checkActive, ownEndpoint } from "../../applications/own-application.ts";
import type { WebhooksContext } from "../../deps.ts";
import { answers, whyNot } from "./challenge.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";
import { askWithSignatures, isProof } from "./signature-check.ts";
import { shownEndpoint, type ShownEndpoint } from "./shown-endpoint.ts";

/**
 * The endpoint is asked outside any transaction; what it proved holds for the address it had then. Whether it refuses a false signature is kept, and
 * is no condition here: its owner may still be setting it up.
 */
export async function verifyEndpoint(ctx: WebhooksContext, { params }: Input<typeof contract.verifyEndpoint>) {
  const { db } = ctx.deps;
  const before = await db.replayed<ShownEndpoint>(ctx);
  if (before !== undefined) return verified(before);
  const row = await ownEndpoint(db, ctx, params.endpointId);
  await checkActive(db, row.applicationId);
  const { challenge, signed, check } = await askWithSignatures(ctx.deps, row);
  if (!answers(signed, challenge)) {
    return reply(200, { endpoint: await shownEndpoint(db, row), verified: false, detail: whyNot(signed) });
  }
  const endpoint = await changeRow(ctx, {
    action: "verifyEndpoint",
    endpointId: row.endpointId,
    decide: ({ url, state }) => {
      if (url !== row.url) throw new Problem("conflict", "Its address was changed meanwhile: verify it once more.");
      const activated = state === "unverified" ? ({ state: "active", stateReason: null } as const) : {};
      return { verifiedUrl: url, signatureCheck: check, ...activated };
    },
    detail: { verifiesSignatures: isProof(check) },
  });
  ctx.deps.wake();
  return verified(endpoint);
}

const verified = (endpoint: ShownEndpoint) =>
  reply(200, { endpoint, verified: true, detail: "It answered with the challenge, as it should." });
