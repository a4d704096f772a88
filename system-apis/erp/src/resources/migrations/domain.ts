import { z } from "@tierline/kernel/model/schema";

/** What can be moved from one ERP to another on its own. Sales orders bring customers and deliveries, stock brings locations. */
export const Domain = z.enum(["items", "stock", "sales-orders", "returns", "finance"]);
export type Domain = z.output<typeof Domain>;
