/** The challenge by which an endpoint proves that its owner wants to be told there. */
import { timingSafeEqual } from "node:crypto";
import { succeeded, type Outcome } from "../../target/outcome.ts";

/** Whether it answered 2xx with the challenge: as text, as a JSON string, or as the member `challenge` of a JSON object. */
export function answers(outcome: Outcome, challenge: string): boolean {
  const given = Buffer.from(challengeIn(outcome.answer ?? ""));
  const expected = Buffer.from(challenge);
  return succeeded(outcome) && given.length === expected.length && timingSafeEqual(given, expected);
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

/** Characters of its answer that are quoted. */
const quoted = 120;

/** What it did instead, in a sentence for its owner. */
export function whyNot({ status, error, answer }: Outcome): string {
  if (status === null) return error ?? "There was no answer.";
  const said = answer === null || answer === "" ? "nothing" : `"${answer.slice(0, quoted).toWellFormed()}"`;
  return `It answered ${String(status)} with ${said}; expected 2xx with the challenge.`;
}
