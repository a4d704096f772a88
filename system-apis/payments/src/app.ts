import { defineApi } from "@tierline/kernel/host/module";
import { embedded } from "./adapters/embedded/embedded.ts";
import { PaymentsConfig } from "./config.ts";
import { contract } from "./contract.ts";
import type { PaymentsAdapter } from "./port.ts";

/** Every adapter, by the name that TIERLINE_PAYMENTS selects it with. */
const adapters: Readonly<Record<PaymentsConfig["TIERLINE_PAYMENTS"], PaymentsAdapter>> = { embedded };

export const app = defineApi({
  contract,
  calls: {},
  data: { schema: "payments", migrations: new URL("./db/migrations/", import.meta.url) },
  config: PaymentsConfig,
  build: (room) => adapters[room.config.TIERLINE_PAYMENTS].open(room),
});
