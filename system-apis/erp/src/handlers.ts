import type { Handlers } from "@tierline/kernel/api/operation";
import type { OpenBackend } from "./backend.ts";
import type { operations } from "./contract.ts";
import { getCapabilities } from "./resources/capabilities/get-capabilities.ts";
import { getBackendHealth } from "./resources/health/get-backend-health.ts";

/** The handlers of this API over one backend. */
export const handlersOf = (backend: OpenBackend): Handlers<typeof operations, null> => ({
  ...backend.port,
  getBackendHealth: getBackendHealth(backend),
  getCapabilities: getCapabilities(() => backend),
});
