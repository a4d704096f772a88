/** The running platform as the replay sees it: typed clients over HTTP that wait out a restart. */
import { setTimeout as delay } from "node:timers/promises";
import { tokenSource } from "@tierline/kernel/auth/token-source";
import type { CallSource } from "@tierline/kernel/api/context";
import type { Client, ClientDescriptor } from "@tierline/kernel/client/client";
import { httpClient } from "@tierline/kernel/client/http";
import { StartError } from "@tierline/kernel/config/config";
import { isProblem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { experienceStore, type operations as Store } from "@tierline/openapi/clients/experience-store.v1";
import { governanceRegistry, type operations as Registry } from "@tierline/openapi/clients/governance-registry.v1";
import { processFinance, type operations as Finance } from "@tierline/openapi/clients/process-finance.v1";
import { processInventory, type operations as Inventory } from "@tierline/openapi/clients/process-inventory.v1";
import { systemErp, type operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import { clientOf, type Installation } from "../installation.ts";

export interface PlatformClient {
  readonly store: Client<Store>;
  readonly erp: Client<Erp>;
  readonly inventory: Client<Inventory>;
  readonly finance: Client<Finance>;
  readonly registry: Client<Registry>;
  /** Calls until it succeeds: limits are waited for, a platform that restarts is given a minute. */
  patiently<T>(call: (from: CallSource) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const patienceMs = 60_000;

export function platformClient(installation: Installation, clientId: string, baseUrl: string): PlatformClient {
  const clientSecret = installation.secrets.of(clientOf(installation, clientId));
  const token = tokenSource({ issuerUrl: installation.issuerUrl, clientId, clientSecret });
  const closers: (() => Promise<void>)[] = [];
  const reach = <O>(descriptor: ClientDescriptor<O>): Client<O> => {
    const { client, close } = httpClient(descriptor, { baseUrl, token });
    closers.push(close);
    return client as Client<O>;
  };
  return {
    store: reach(experienceStore),
    erp: reach(systemErp),
    inventory: reach(processInventory),
    finance: reach(processFinance),
    registry: reach(governanceRegistry),
    patiently,
    close: async () => {
      await Promise.all(closers.map((close) => close()));
    },
  };
}

async function patiently<T>(call: (from: CallSource) => Promise<T>): Promise<T> {
  const correlationId = newId("cor");
  const giveUp = Date.now() + patienceMs;
  for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      return await call({ origin: null, correlationId, deadline: Date.now() + patienceMs });
    } catch (error) {
      if (!isProblem(error, "too-many-requests", "unavailable", "upstream-failed", "deadline-exceeded", "internal"))
        throw error;
      if (Date.now() > giveUp) {
        throw new StartError(`${error.message} Nothing is lost: run the same replay again and it goes on.`, {
          cause: error,
        });
      }
      await delay(Math.max(wait, (error.extras.retryAfterSeconds ?? 0) * 1_000));
    }
  }
}
