import type { StepRetry } from "@tierline/kernel/durable/durable";

/**
 * A back end that is down is waited for: a second, two, four, up to about an hour between tries, for some two days in all.
 * A definite refusal is no failure and is not retried; see each step.
 */
export const patient: StepRetry = { maxAttempts: 60, intervalMs: 1_000, backoffRate: 1.5 };
