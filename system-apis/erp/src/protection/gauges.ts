import { gauge } from "@tierline/kernel/telemetry/telemetry";
import type { BreakerState } from "./breaker.ts";
import type { ProtectionState } from "./protect.ts";

const degree: Readonly<Record<BreakerState, number>> = { closed: 0, "half-open": 1, open: 2 };

/** The way to a backend as metrics: `tierline.erp.*` with the attribute `backend`. Returns how to stop reporting. */
export function reportWay(backend: string, state: () => ProtectionState): () => void {
  const readings: Readonly<Record<string, (state: ProtectionState) => number>> = {
    running: ({ running }) => running,
    queued: ({ queued }) => queued,
    concurrency: ({ concurrency }) => concurrency,
    breaker: ({ breaker }) => degree[breaker],
    maintenance: ({ maintenanceUntil }) => (maintenanceUntil === null ? 0 : 1),
  };
  const stops = Object.entries(readings).map(([name, read]) =>
    gauge(`tierline.erp.${name}`, { backend }, () => read(state())),
  );
  return () => {
    for (const stop of stops) stop();
  };
}
