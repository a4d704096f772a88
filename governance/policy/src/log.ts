import type { ApiSurroundings } from "@tierline/kernel/api/create-api";

/** Where the gate says what somebody should know. */
export type Log = Pick<ApiSurroundings["log"], "warn" | "error">;
