import { defineApi } from "@tierline/kernel/host/module";
import { adapters } from "./adapters/catalog.ts";
import { openBackend } from "./backend.ts";
import { ErpConfig } from "./config.ts";
import { contract } from "./contract.ts";
import { openCoexistence } from "./coexistence/open.ts";
import { coexistenceHandlers } from "./handlers.ts";

export const app = defineApi({
  contract,
  calls: {},
  data: { schema: "erp", migrations: new URL("./db/migrations/", import.meta.url) },
  config: ErpConfig,
  build: async ({ db, log, config }) => {
    const { TIERLINE_ERP_CURRENCY: currency, forAdapters: environment, coexistence: settings } = config;
    const open = async (name: string) => {
      const load = adapters[name];
      if (load === undefined) throw new Error(`There is no adapter ${name}.`);
      return openBackend(await load(), { db, currency, environment, log });
    };
    const main = await open(config.TIERLINE_ERP);
    const beside = config.TIERLINE_ERP_BESIDE === undefined ? undefined : await open(config.TIERLINE_ERP_BESIDE);
    const coexistence = await openCoexistence({ db, main, beside, settings, log });
    return {
      deps: null,
      handlers: coexistenceHandlers(main, coexistence),
      start: () => coexistence.start(),
      stop: () => coexistence.stop(),
    };
  },
});
