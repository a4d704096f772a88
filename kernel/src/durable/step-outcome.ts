/**
 * What a step is remembered by. A failure is remembered as a value, so that after a crash the workflow meets the same
 * `Problem` again (DBOS would hand back an error without its class).
 */
import { setTimeout as delay } from "node:timers/promises";
import { type FieldError, Problem, type ProblemKind } from "../errors/problem.ts";
import type { StepRetry } from "./durable.ts";

interface StoredProblem {
  readonly kind: ProblemKind;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly members?: Readonly<Record<string, unknown>>;
}

export type StepOutcome<T> =
  | { readonly value: T }
  | { readonly problem: StoredProblem }
  | { readonly error: { readonly name: string; readonly message: string } };

const standard = { maxAttempts: 1, intervalMs: 1_000, backoffRate: 2, maxIntervalMs: 3_600_000 } as const;

/** Tries until it succeeds or the attempts are used up; `onFailed` hears of each one that will be repeated. Never rejects; never ends once the process is stopping. */
export async function attempt<T>(
  work: () => Promise<T>,
  retry: StepRetry,
  stopping: AbortSignal,
  onFailed: (error: unknown, pauseMs: number) => Promise<void> = () => Promise.resolve(),
): Promise<StepOutcome<T>> {
  const { maxAttempts, intervalMs, backoffRate, maxIntervalMs } = { ...standard, ...retry };
  for (let attempts = 1; ; attempts++) {
    try {
      return { value: await work() };
    } catch (error) {
      if (attempts >= maxAttempts && !stopping.aborted) return stored(error);
      const pause = waitMs(error, Math.min(maxIntervalMs, intervalMs * backoffRate ** (attempts - 1)));
      await onFailed(error, pause);
      await delay(pause, undefined, { signal: stopping, ref: false }).catch(() => undefined);
      // A step that fails because everything is being taken down has not failed: whoever takes over runs it again.
      if (stopping.aborted) return new Promise<never>(() => undefined);
    }
  }
}

/** The server's own wish for a pause wins over a shorter one of ours. */
function waitMs(error: unknown, own: number): number {
  const wished = error instanceof Problem ? (error.extras.retryAfterSeconds ?? 0) * 1_000 : 0;
  return Math.min(standard.maxIntervalMs, Math.max(own, wished));
}

function stored(error: unknown): { problem: StoredProblem } | { error: { name: string; message: string } } {
  if (!(error instanceof Problem)) {
    return {
      error:
        error instanceof Error
          ? { name: error.name, message: error.message }
          : { name: "Error", message: String(error) },
    };
  }
  const { errors, retryAfterSeconds, members } = error.extras;
  return {
    problem: {
      kind: error.kind,
      detail: error.message,
      ...(errors === undefined ? {} : { errors }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      ...(members === undefined ? {} : { members }),
    },
  };
}

/** The value, or the error as it was. */
export function settle<T>(step: string, outcome: StepOutcome<T>): T {
  if ("problem" in outcome) {
    const { kind, detail, ...extras } = outcome.problem;
    throw new Problem(kind, detail, extras);
  }
  if ("error" in outcome) {
    throw Object.assign(new Error(`Step ${step}: ${outcome.error.message}`), { name: outcome.error.name });
  }
  return outcome.value;
}
