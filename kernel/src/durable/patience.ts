import type { StepRetry } from "./durable.ts";

/**
 * A back end that is down is waited for: a second, one and a half, and so on up to half a minute between tries, for some two
 * days in all. A definite refusal is no failure and is not retried; see each step.
 */
export const patient: StepRetry = { maxAttempts: 6_000, intervalMs: 1_000, backoffRate: 1.5, maxIntervalMs: 30_000 };
