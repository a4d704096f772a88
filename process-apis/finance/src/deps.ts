/** What the handlers and consumers of this API work with. */
import type { Logger } from "pino";
import type { Context } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import type { Database } from "@tierline/kernel/db/database";
import type { operations as Inventory } from "@tierline/openapi/clients/process-inventory.v1";
import type { operations as Orders } from "@tierline/openapi/clients/process-orders.v1";
import type { operations as Returns } from "@tierline/openapi/clients/process-returns.v1";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import type { operations as Payments } from "@tierline/openapi/clients/system-payments.v1";
import type { FinanceConfig } from "./config.ts";
import type { BusinessDays } from "./events/business-day.ts";
import type { Costs } from "./posting/costs.ts";
import type { Poster } from "./posting/poster.ts";
import type { PostingRule } from "./resources/posting-rules/contract.ts";

export interface FinanceDeps {
  readonly db: Database;
  readonly log: Logger;
  readonly erp: Client<Erp>;
  readonly payments: Client<Payments>;
  readonly inventory: Client<Inventory>;
  readonly orders: Client<Orders>;
  readonly returns: Client<Returns>;
  readonly rules: readonly PostingRule[];
  readonly costs: Costs;
  readonly poster: Poster;
  readonly config: FinanceConfig;
  readonly days: BusinessDays;
  /** ISO 4217: in which stock is valued. */
  readonly currency: string;
}

export type FinanceContext = Context<FinanceDeps>;
