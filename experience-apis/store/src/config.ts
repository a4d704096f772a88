import { z } from "zod";

/** experience/store has no settings of its own yet. */
export const StoreConfig = z.object({});
