/** Puts a backend behind its lanes, its breaker and its maintenance windows. */
import type { CallSource } from "@tierline/kernel/api/context";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { Logger } from "pino";
import { around } from "../around.ts";
import { bookOperations } from "../contract.ts";
import type { BookOperation, ErpPort } from "../port.ts";
import { Breaker, type BreakerState } from "./breaker.ts";
import { Lanes, type LanesState, type Urgency } from "./lanes.ts";
import type { ProtectionSettings } from "./protection-settings.ts";

/** How the way to a backend is just now. */
export interface ProtectionState extends LanesState {
  readonly breaker: BreakerState;
  /** Epoch milliseconds at which the open maintenance window closes; null when none is open. */
  readonly maintenanceUntil: number | null;
}

export interface Protected {
  /** For calls that somebody waits for: as urgent as the operation's policy says. */
  readonly port: ErpPort;
  /** For copies, mirrors and polls: after everything else. */
  readonly background: ErpPort;
  readonly state: () => ProtectionState;
  close(): void;
}

export function protect(port: ErpPort, settings: ProtectionSettings, log: Logger): Protected {
  const lanes = new Lanes(settings.pace);
  const breaker = new Breaker();
  breaker.onChange((state) => log.warn({ state }, "the circuit to the books changed"));

  const run = (
    how: Urgency,
    operationId: BookOperation,
    { deadline }: CallSource,
    work: () => Promise<unknown>,
  ): Promise<unknown> => {
    const window = settings.maintenance(Date.now());
    if (window !== undefined) return Promise.reject(inMaintenance(window.until));
    return lanes.run(how, operationId, deadline, () => breaker.run(() => watched(lanes, work)));
  };
  return {
    port: around(port, (operationId, call, work) => run(urgencyOf(operationId), operationId, call, work)),
    background: around(port, (operationId, call, work) => run("background", operationId, call, work)),
    state: () => ({
      ...lanes.state,
      breaker: breaker.state,
      maintenanceUntil: settings.maintenance(Date.now())?.until ?? null,
    }),
    close: () => lanes.close(),
  };
}

const urgencyOf = (operationId: BookOperation): Urgency => bookOperations[operationId].policy.priority;

/** `unavailable` with a time to wait is how an adapter says that its product is asked too often. */
async function watched<T>(lanes: Lanes, work: () => Promise<T>): Promise<T> {
  try {
    const answer = await work();
    lanes.well();
    return answer;
  } catch (error) {
    const wait = isProblem(error, "unavailable") ? error.extras.retryAfterSeconds : undefined;
    if (wait !== undefined) lanes.spare(wait * 1_000);
    throw error;
  }
}

function inMaintenance(until: number): Problem {
  const seconds = Math.max(1, Math.ceil((until - Date.now()) / 1_000));
  return new Problem("unavailable", `The books are in maintenance until ${new Date(until).toISOString()}.`, {
    retryAfterSeconds: Math.min(seconds, 300),
  });
}
