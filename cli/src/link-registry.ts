/** Ties a running platform to the registry, where there is one: it hears what is in use, and says what applications may do. */
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { OpenPolicy } from "@tierline/governance-policy/policy";
import type { Recorder } from "@tierline/governance-usage/recorder";
import { reportedPlans } from "@tierline/governance-usage/reported-plans";
import { startReporter, type Reporter } from "@tierline/governance-usage/reporter";
import type { CallSource } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import { everyRow } from "@tierline/kernel/client/every-row";
import { StartError } from "@tierline/kernel/config/config";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { Platform } from "@tierline/kernel/host/platform";
import { newId } from "@tierline/kernel/model/ids";
import { governanceRegistry, type operations } from "@tierline/openapi/clients/governance-registry.v1";

type Registry = Client<operations>;
type Settings = Awaited<ReturnType<Parameters<OpenPolicy["follow"]>[0]>>;

/** The client of the realm as whom a process speaks to the registry. */
const reporterId = "reporter";
/** A registry that starts at the same time is given so long. */
const patienceMs = 30_000;

/**
 * Puts what is set for applications in force, then starts reporting; what is known stays in force while the registry is away. Resolves to
 * undefined, and says so, where no registry is known. Throws `StartError` when
 * the registry does not answer: an application that is suspended must not be let in because nobody looked.
 */
export async function linkRegistry(
  platform: Platform,
  { follow, plans }: Pick<OpenPolicy, "follow" | "plans">,
  recorder: Recorder,
  environment: "live" | "sandbox",
  log: Logger,
): Promise<Reporter | undefined> {
  const registry = platform.client(governanceRegistry, reporterId);
  if (registry === undefined) {
    log.warn("no registry is known (TIERLINE_REGISTRY): no application is suspended or held to its addresses here");
    return undefined;
  }
  await patiently(() => follow(() => applicationSettings(registry)));
  const serves = platform.apis.map((api) => api.contract);
  return startReporter({ registry, recorder, serves, plans: () => reportedPlans(plans()), environment, log });
}

async function applicationSettings(registry: Registry): Promise<Settings> {
  const rows = await everyRow((cursor) =>
    registry.listApplicationSettings(source(), { query: { limit: 200, cursor } }),
  );
  return rows.map(({ clientId, plan, allowedAddresses, status, revokedCredentials }) => ({
    clientId,
    revoked: revokedCredentials,
    suspended: status === "suspended",
    ...(plan === null ? {} : { plan }),
    ...(allowedAddresses.length === 0 ? {} : { addresses: allowedAddresses }),
  }));
}

async function patiently(work: () => Promise<void>): Promise<void> {
  const giveUp = Date.now() + patienceMs;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (Date.now() > giveUp) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new StartError(`The registry does not answer (${reason}): see TIERLINE_REGISTRY.`, { cause: error });
      }
      if (!isProblem(error, "unavailable", "upstream-failed", "deadline-exceeded")) throw error;
      await delay(500);
    }
  }
}

const source = (): CallSource => ({ origin: null, correlationId: newId("cor"), deadline: Date.now() + 5_000 });
