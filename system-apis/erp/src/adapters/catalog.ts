/** Every adapter of this repository, by the name that TIERLINE_ERP selects it with; loaded when it is opened. */
import type { ErpAdapter } from "../adapter.ts";

export const adapters: Readonly<Record<string, () => Promise<ErpAdapter>>> = {
  embedded: async () => (await import("./embedded/embedded.ts")).embedded,
  "sap-s4": async () => (await import("./sap-s4/sap-s4.ts")).sapS4,
  tryton: async () => (await import("./tryton/tryton.ts")).tryton,
};
