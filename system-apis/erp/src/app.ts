import { defineApi } from "@tierline/kernel/host/module";
import { adapters } from "./adapters/catalog.ts";
import { openBackend } from "./backend.ts";
import { ErpConfig } from "./config.ts";
import { contract } from "./contract.ts";
import { handlersOf } from "./handlers.ts";

export const app = defineApi({
  contract,
  calls: {},
  data: { schema: "erp", migrations: new URL("./db/migrations/", import.meta.url) },
  config: ErpConfig,
  build: async ({ db, log, config }) => {
    const { TIERLINE_ERP: name, TIERLINE_ERP_CURRENCY: currency, forAdapters: environment } = config;
    const load = adapters[name];
    if (load === undefined) throw new Error(`There is no adapter ${name}.`);
    const backend = await openBackend(await load(), { db, currency, environment, log });
    return { deps: null, handlers: handlersOf(backend), stop: () => backend.stop() };
  },
});
