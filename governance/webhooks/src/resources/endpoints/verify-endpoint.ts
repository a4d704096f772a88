import { randomBytes, timingSafeEqual } from "node:crypto";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { newId } from "@tierline/kernel/model/ids";
import { ownEndpoint, type EndpointRow } from "../../applications/own-application.ts";
import { secretsOf } from "../../delivery/secrets-of.ts";
import type { WebhooksContext } from "../../deps.ts";
import { verificationType } from "../../offered-events.ts";
import type { Outcome } from "../../target/sender.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";
import { shownEndpoint } from "./shown-endpoint.ts";

/** The endpoint is asked outside any transaction; what it proved holds for the address it had then. */
export async function verifyEndpoint(ctx: WebhooksContext, { params }: Input<typeof contract.verifyEndpoint>) {
  const { db } = ctx.deps;
  const row = await ownEndpoint(db, ctx, params.endpointId);
  const challenge = randomBytes(24).toString("base64url");
  const outcome = await ask(ctx, row, challenge);
  const verified = succeeded(outcome) && says(outcome.answer ?? "", challenge);
  if (!verified) return reply(200, { endpoint: await shownEndpoint(db, row), verified, detail: whyNot(outcome) });
  const endpoint = await changeRow(ctx, {
    action: "verifyEndpoint",
    endpointId: row.endpointId,
    decide: (now) =>
      now.url === row.url && now.state === "unverified" ? { state: "active", stateReason: null } : { state: now.state },
  });
  ctx.deps.wake();
  return reply(200, { endpoint, verified, detail: `It answered ${String(outcome.status)} with the challenge.` });
}

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

const succeeded = ({ status }: Outcome): boolean => status !== null && status >= 200 && status < 300;

/** The challenge itself, or JSON with it. */
function says(answer: string, challenge: string): boolean {
  const given = Buffer.from(challengeIn(answer));
  const expected = Buffer.from(challenge);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function challengeIn(answer: string): string {
  try {
    const parsed: unknown = JSON.parse(answer);
    if (typeof parsed === "string") return parsed;
    if (typeof parsed === "object" && parsed !== null && "challenge" in parsed) return String(parsed.challenge);
  } catch {
    // Plain text, then.
  }
  return answer.trim();
}

const whyNot = ({ status, error, answer }: Outcome): string =>
  status === null
    ? (error ?? "There was no answer.")
    : `It answered ${String(status)}${answer === null || answer === "" ? " with nothing" : ` with "${answer.slice(0, 120)}"`}; expected 2xx with the challenge.`;
