import { defineApi } from "@tierline/kernel/host/module";
import { embedded } from "./adapters/embedded/embedded.ts";
import { ErpConfig } from "./config.ts";
import { contract } from "./contract.ts";
import type { ErpAdapter } from "./port.ts";

/** Every adapter, by the name that TIERLINE_ERP selects it with. */
const adapters: Readonly<Record<ErpConfig["TIERLINE_ERP"], ErpAdapter>> = { embedded };

export const app = defineApi({
  contract,
  calls: {},
  data: { schema: "erp", migrations: new URL("./db/migrations/", import.meta.url) },
  config: ErpConfig,
  build: (room) => adapters[room.config.TIERLINE_ERP].open(room),
});
