import type { Handlers } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { OpenBackend } from "./backend.ts";
import type { Coexistence } from "./coexistence/open.ts";
import type { operations } from "./contract.ts";
import { getCapabilities } from "./resources/capabilities/get-capabilities.ts";
import { getBackendHealth } from "./resources/health/get-backend-health.ts";
import { migrationOperations } from "./resources/migrations/contract.ts";
import { migrationHandlers } from "./resources/migrations/handlers.ts";

type ErpHandlers = Handlers<typeof operations, null>;

/** The handlers of this API over one backend that nothing moves from or to: for trying it out. */
export const handlersOf = (backend: OpenBackend): ErpHandlers => ({
  ...backend.port,
  getBackendHealth: getBackendHealth(backend),
  getCapabilities: getCapabilities(() => backend),
  ...unmoved(),
});

/** The handlers of this API over the backends that are open; health is that of those that serve. */
export const coexistenceHandlers = (main: OpenBackend, coexistence: Coexistence): ErpHandlers => ({
  ...coexistence.port,
  getBackendHealth: async (ctx, input) => getBackendHealth(main, await coexistence.serving())(ctx, input),
  getCapabilities: getCapabilities((operationId) => coexistence.servingFor(operationId)),
  ...migrationHandlers(coexistence.desk),
});

const unmoved = (): Handlers<typeof migrationOperations, null> =>
  Object.fromEntries(
    Object.keys(migrationOperations).map((id) => [
      id,
      () => Promise.reject(new Problem("conflict", "These books are open alone.")),
    ]),
  ) as unknown as Handlers<typeof migrationOperations, null>;
