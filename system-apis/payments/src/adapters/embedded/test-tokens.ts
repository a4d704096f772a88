/** What the test gateway does with each of its tokens. README.md has the same table in words. */
import { setTimeout as wait } from "node:timers/promises";
import type { CallSource } from "@tierline/kernel/api/context";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";

/**
 * `late`: takes effect, the answer comes after the deadline (the first time). `lost`: no effect, no answer (the first time).
 * `lost-always`: each time. `slow`: answers after half a second. `unavailable`: refuses at once (the first time).
 */
export type Trouble = "late" | "lost" | "lost-always" | "slow" | "unavailable";

export interface TokenBehavior {
  /** Why an authorization is declined. */
  readonly decline?: string;
  readonly authorize?: Trouble;
  readonly capture?: Trouble | "declined" | "declined-once";
  readonly refund?: Trouble;
}

export const testTokens: Readonly<Record<string, TokenBehavior>> = {
  tok_visa: {},
  tok_mastercard: {},
  tok_amex: {},
  tok_declined: { decline: "The card was declined." },
  tok_insufficient_funds: { decline: "The card has insufficient funds." },
  tok_expired: { decline: "The card has expired." },
  tok_slow: { authorize: "slow" },
  tok_unavailable: { authorize: "unavailable" },
  tok_timeout_authorized: { authorize: "late" },
  tok_timeout_lost: { authorize: "lost" },
  tok_timeout_always: { authorize: "lost-always" },
  tok_capture_declined: { capture: "declined" },
  tok_capture_declined_once: { capture: "declined-once" },
  tok_capture_timeout: { capture: "late" },
  tok_capture_unavailable: { capture: "unavailable" },
  tok_refund_timeout: { refund: "late" },
};

/** A token nobody issued is declined, as a provider would. */
export const behaviorOf = (token: string): TokenBehavior => testTokens[token] ?? { decline: "The token is not known." };

const pastDeadline = (call: CallSource): Promise<void> => wait(Math.max(0, call.deadline - Date.now()) + 50);

/** Runs one money movement with the trouble its token asks for. */
export async function troubled<T>(
  sql: postgres.Sql,
  trouble: Trouble | undefined,
  call: CallSource,
  operation: string,
  reference: string,
  work: () => Promise<T>,
): Promise<T> {
  if (trouble === undefined) return work();
  if (trouble === "slow") await wait(500);
  const strikes = trouble !== "slow" && (trouble === "lost-always" || (await firstTime(sql, operation, reference)));
  if (!strikes) return work();
  if (trouble === "unavailable") throw new Problem("unavailable", "The payment provider is not answering just now.");
  if (trouble === "late") {
    const answer = await work();
    await pastDeadline(call);
    return answer;
  }
  await pastDeadline(call);
  throw new Problem("deadline-exceeded", "The payment provider gave no answer in time.");
}

/** Notes that something has happened to a payment; true the first time. */
export async function firstTime(sql: postgres.Sql, operation: string, reference: string): Promise<boolean> {
  const done = await sql`
    INSERT INTO faults_done (operation, reference) VALUES (${operation}, ${reference}) ON CONFLICT DO NOTHING`;
  return done.count === 1;
}
