import type { OwnDrills, Wire } from "../../adapter.ts";
import { clearFaults, setFault } from "./faults.ts";

/** These books are in the platform's own database: what goes wrong on the way is played by faults (faults.ts). */
export const drills: OwnDrills = {
  environment: { TIERLINE_ERP_FAULTS: "on" },
  wire: ({ sql }): Wire => ({
    // Every operation is one request as far as a caller can tell.
    seen: 1,
    patienceMs: 250,
    lose: () => setFault(sql, { operation: "*", kind: "late", times: 1 }),
    cut: (count) => setFault(sql, { operation: "*", kind: "down", times: count }),
    calm: () => clearFaults(sql),
  }),
};
