import type { CallSource } from "./context.ts";

/** The source of calls that no waiting request makes: workflows, consumers, timers. `patienceMs` bounds each call. */
export function systemSource(correlationId: string, patienceMs = 30_000): CallSource {
  return { origin: null, correlationId, deadline: Date.now() + patienceMs };
}
