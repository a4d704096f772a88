import { defineApi } from "@tierline/kernel/host/module";
import { adapters } from "./adapters/catalog.ts";
import { openBackend, type OpenBackend } from "./backend.ts";
import { ErpConfig } from "./config.ts";
import { contract } from "./contract.ts";
import { openCoexistence } from "./coexistence/open.ts";
import { coexistenceHandlers } from "./handlers.ts";
import { waiting } from "./coexistence/mirror/waiting.ts";
import { lastKnownOf, type LastKnown } from "./last-known/last-known.ts";

/** system/erp as the platform mounts it: one or two open backends behind one port. */
export const app = defineApi({
  contract,
  calls: {},
  data: { schema: "erp", migrations: new URL("./db/migrations/", import.meta.url), waiting },
  config: ErpConfig,
  build: async ({ db, log, config }) => {
    const { TIERLINE_ERP_CURRENCY: currency, forAdapters: environment, coexistence: settings } = config;
    const copies: LastKnown[] = [];
    const open = async (name: string): Promise<OpenBackend> => {
      const load = adapters[name];
      if (load === undefined) throw new Error(`There is no adapter ${name}.`);
      const backend = await openBackend(await load(), { db, currency, environment, log });
      const known = lastKnownOf(backend, { db, everySeconds: config.TIERLINE_ERP_COPY_SECONDS, log });
      if (known === undefined) return backend;
      copies.push(known);
      return known.backend;
    };
    const main = await open(config.TIERLINE_ERP);
    const beside = config.TIERLINE_ERP_BESIDE === undefined ? undefined : await open(config.TIERLINE_ERP_BESIDE);
    const coexistence = await openCoexistence({ db, main, beside, settings, log });
    let stopCopying: (() => Promise<void>)[] = [];
    return {
      deps: null,
      handlers: coexistenceHandlers(main, coexistence),
      start: async () => {
        stopCopying = copies.map((copy) => copy.start());
        await coexistence.start();
      },
      stop: async () => {
        await Promise.all(stopCopying.map((stop) => stop()));
        await coexistence.stop();
      },
    };
  },
});
