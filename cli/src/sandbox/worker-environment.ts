import { PlatformConfig, type Environment } from "@tierline/kernel/config/config";
import type { Installation } from "../installation.ts";

/** What Node and the system need, beside the platform's own settings. */
const passed = new Set([
  ...Object.keys(PlatformConfig.shape),
  "NODE_COMPILE_CACHE",
  "NODE_EXTRA_CA_CERTS",
  "PATH",
  "TZ",
]);

/**
 * The environment of the sandbox inside a live platform. The settings of APIs stay behind: they name live systems (an ERP, a gateway)
 * with the passwords for them.
 */
export function workerEnvironment(installation: Installation, databaseUrl: string): Environment {
  const { environment, config, issuerUrl, origin } = installation;
  const kept = Object.entries(environment).filter(([name]) => passed.has(name) || name.startsWith("TIERLINE_SECRET_"));
  return {
    ...Object.fromEntries(kept),
    TIERLINE_SERVES: "sandbox",
    TIERLINE_SANDBOX: "off",
    TIERLINE_HOME: installation.home,
    DATABASE_URL: databaseUrl,
    HOST: "127.0.0.1",
    PORT: "0",
    TIERLINE_UPSTREAM: "",
    TIERLINE_ISSUER: issuerUrl,
    // What applications may do, and what they have done, is known in one place.
    TIERLINE_REGISTRY: origin,
    TIERLINE_TRUSTED_PROXIES: "127.0.0.1",
    OTEL_SERVICE_NAME: `${config.OTEL_SERVICE_NAME}-sandbox`,
  };
}
