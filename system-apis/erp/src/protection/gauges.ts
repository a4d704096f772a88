import { gauge } from "@tierline/kernel/telemetry/telemetry";
import type { BreakerState } from "./breaker.ts";
import { urgencies } from "./lanes.ts";
import type { ProtectionState } from "./protect.ts";

const degree: Readonly<Record<BreakerState, number>> = { closed: 0, "half-open": 1, open: 2 };

/** The way to a backend as metrics: `tierline.erp.*` with the attribute `backend`; `tierline.erp.waited` also with `urgency`. Returns how to stop reporting. */
export function reportWay(backend: string, state: () => ProtectionState): () => void {
  const readings: Readonly<Record<string, (state: ProtectionState) => number>> = {
    running: ({ running }) => running,
    queued: ({ queued }) => queued,
    concurrency: ({ concurrency }) => concurrency,
    breaker: ({ breaker }) => degree[breaker],
    preferred: ({ preferred }) => preferred,
    maintenance: ({ maintenanceUntil }) => (maintenanceUntil === null ? 0 : 1),
  };
  const stops = Object.entries(readings).map(([name, read]) =>
    gauge(`tierline.erp.${name}`, { backend }, () => read(state())),
  );
  for (const urgency of urgencies) {
    stops.push(gauge("tierline.erp.waited", { backend, urgency }, () => state().waitedMs[urgency]));
  }
  return () => {
    for (const stop of stops) stop();
  };
}
