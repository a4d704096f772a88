/** Whether what came is signed with one of the secrets (Standard Webhooks). */
import type { IncomingHttpHeaders } from "node:http";
import { Webhook } from "standardwebhooks";

export type Signature = "good" | "wrong" | "unchecked";

/** `unchecked` where there is no secret to check with. A timestamp more than five minutes off is wrong, too. */
export function signatureOf(secrets: readonly string[], headers: IncomingHttpHeaders, text: string): Signature {
  if (secrets.length === 0) return "unchecked";
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return secrets.some((secret) => verifies(secret, given, text)) ? "good" : "wrong";
}

function verifies(secret: string, headers: Record<string, string>, text: string): boolean {
  try {
    new Webhook(secret).verify(text, headers);
    return true;
  } catch {
    return false;
  }
}

/** Whether it can be a secret at all: 24 to 64 bytes in base64, behind `whsec_`. */
export function isSecret(text: string): boolean {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  const { length } = Buffer.from(base64 ?? "", "base64");
  return base64 !== undefined && length >= 24 && length <= 64;
}
