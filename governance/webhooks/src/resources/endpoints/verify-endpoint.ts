import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { checkActive, ownEndpoint, type EndpointRow } from "../../applications/own-application.ts";
import { secretsOf } from "../../delivery/secrets-of.ts";
import type { WebhooksContext } from "../../deps.ts";
import { verificationType } from "../../offered-events.ts";
import type { Outcome } from "../../target/outcome.ts";
import { answers, whyNot } from "./challenge.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";
import { shownEndpoint } from "./shown-endpoint.ts";

type Shown = z.output<typeof contract.Endpoint>;

/** The endpoint is asked outside any transaction; what it proved holds for the address it had then. */
export async function verifyEndpoint(ctx: WebhooksContext, { params }: Input<typeof contract.verifyEndpoint>) {
  const { db } = ctx.deps;
  const before = await db.replayed<Shown>(ctx);
  if (before !== undefined) return verified(before);
  const row = await ownEndpoint(db, ctx, params.endpointId);
  await checkActive(db, row.applicationId);
  const challenge = randomBytes(24).toString("base64url");
  const outcome = await ask(ctx, row, challenge);
  if (!answers(outcome, challenge)) {
    return reply(200, { endpoint: await shownEndpoint(db, row), verified: false, detail: whyNot(outcome) });
  }
  const endpoint = await changeRow(ctx, {
    action: "verifyEndpoint",
    endpointId: row.endpointId,
    decide: ({ url, state }) => {
      if (url !== row.url) throw new Problem("conflict", "Its address was changed meanwhile: verify it once more.");
      return { verifiedUrl: url, ...(state === "unverified" ? { state: "active", stateReason: null } : {}) };
    },
  });
  ctx.deps.wake();
  return verified(endpoint);
}

const verified = (endpoint: Shown) =>
  reply(200, { endpoint, verified: true, detail: "It answered with the challenge, as it should." });

function ask({ deps }: WebhooksContext, row: EndpointRow, challenge: string): Promise<Outcome> {
  const id = newId("whd");
  const payload = JSON.stringify({
    specversion: "1.0",
    id,
    source: "governance/webhooks",
    type: verificationType,
    time: new Date().toISOString(),
    datacontenttype: "application/json",
    data: { challenge },
  });
  return deps.sender.send({ url: row.url, id, secrets: secretsOf(deps.vault, row), payload });
}
