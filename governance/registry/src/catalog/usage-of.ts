import { usageFrom, type Usage } from "@tierline/governance-diff/usage";
import type { Database } from "@tierline/kernel/db/database";
import { consumersOf } from "../resources/usage/list-consumers.ts";

/** Who uses an API, as a comparison wants to know it: measured calls, fields that were sent, fields declared to be read. */
export const usageOf = async (db: Database, api: string): Promise<Usage[]> => usageFrom(await consumersOf(db, api, 30));
