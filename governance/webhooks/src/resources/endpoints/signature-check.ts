/**
 * Whether an endpoint verifies signatures. Taking what is signed proves nothing, and neither does refusing what is not: only both together do. The two
 * messages are of one type and shape, so that nothing but the signature tells them apart; of a type that does no harm to whoever takes both.
 */
import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { newId } from "@tierline/kernel/model/ids";
import type { EndpointRow } from "../../applications/own-application.ts";
import type { CheckedAnswer, SignatureCheck } from "../../db/schema.ts";
import { secretsOf } from "../../delivery/secrets-of.ts";
import type { WebhooksDeps } from "../../deps.ts";
import { verificationType } from "../../own-types.ts";
import { succeeded, type Outcome } from "../../target/outcome.ts";
import type * as contract from "./contract.ts";

type Asking = Pick<WebhooksDeps, "sender" | "vault">;
type Target = Pick<EndpointRow, "url" | "secret" | "oldSecret" | "oldSecretUntil">;

export interface Asked {
  /** Of the message that was truly signed. */
  readonly challenge: string;
  readonly signed: Outcome;
  readonly check: SignatureCheck;
}

/** Posts both at once, so that it takes no longer than one. Throws where the endpoint's secret cannot be read. */
export async function askWithSignatures({ sender, vault }: Asking, target: Target): Promise<Asked> {
  const { url } = target;
  const [challenge, other] = [newChallenge(), newChallenge()];
  const [signed, forged] = await Promise.all([
    sender.send({ url, secrets: secretsOf(vault, target), ...verification(challenge) }),
    // A secret that nobody has: right in form, in time and in everything else.
    sender.send({ url, secrets: [vault.make()], ...verification(other) }),
  ]);
  return { challenge, signed, check: { at: signed.at, signed: answerOf(signed), forged: answerOf(forged) } };
}

const newChallenge = (): string => randomBytes(24).toString("base64url");

const answerOf = ({ status, error }: Outcome): CheckedAnswer => ({ status, error });

function verification(challenge: string): { readonly id: string; readonly payload: string } {
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
  return { id, payload };
}

/** Answers of somebody who has not come to look at the signature: RFC 9110, 15.5.9, and RFC 6585, 4. */
const notForTheSignature = new Set([408, 429]);

const refused = ({ status }: CheckedAnswer): boolean =>
  status !== null && status >= 400 && status < 500 && !notForTheSignature.has(status);

/** Whether it is proof. */
export const isProof = ({ signed, forged }: SignatureCheck): boolean => succeeded(signed) && refused(forged);

/** The check as the endpoint's owner sees it. */
export const shownCheck = (check: SignatureCheck): z.output<typeof contract.SignatureCheck> => ({
  at: check.at,
  passed: isProof(check),
  signed: { asExpected: succeeded(check.signed), status: check.signed.status },
  forged: { asExpected: refused(check.forged), status: check.forged.status },
  hint: hintOf(check),
});

function hintOf({ signed, forged }: SignatureCheck): string {
  if (!succeeded(signed)) {
    const how = refused(signed) ? " Verify with this endpoint's secret, over the body as it came." : "";
    return `Expected 2xx for what is truly signed. ${said(signed)}${how}`;
  }
  if (succeeded(forged)) {
    return `Expected 4xx for a false signature. ${said(forged)} Verify the header webhook-signature before anything else, and answer 401 where it is wrong.`;
  }
  if (!refused(forged)) return `Expected 4xx for a false signature. ${said(forged)} Answer 401 instead.`;
  return "It took what was truly signed, and refused a false signature.";
}

const said = ({ status, error }: CheckedAnswer): string =>
  status === null ? (error ?? "There was no answer.") : `It answered ${String(status)}.`;
