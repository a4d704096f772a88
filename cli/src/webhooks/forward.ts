/** Hands a delivery on as it came to the application that is being developed. */
import type { IncomingHttpHeaders } from "node:http";

const passed = ["content-type", "webhook-id", "webhook-timestamp", "webhook-signature"];
/** The platform waits no longer, either. */
const patienceMs = 10_000;
/** RFC 9110, 15.6.3 */
const badGateway = 502;

/** What it answered: status and words. */
export async function forward(url: string, headers: IncomingHttpHeaders, body: string): Promise<[number, string]> {
  const kept = passed.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(url, { method: "POST", headers: kept, body, redirect: "manual", signal });
    return [answer.status, await answer.text()];
  } catch {
    return [badGateway, `Nothing answers at ${url}.\n`];
  }
}
