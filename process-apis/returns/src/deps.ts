/** What the handlers, steps and workflows of this API work with. */
import type { Logger } from "pino";
import type { Context } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import type { ItemCatalog } from "@tierline/kernel/client/item-catalog";
import type { Database } from "@tierline/kernel/db/database";
import type { Durable, Workflow } from "@tierline/kernel/durable/durable";
import type { operations as Inventory } from "@tierline/openapi/clients/process-inventory.v1";
import type { operations as Orders } from "@tierline/openapi/clients/process-orders.v1";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import type { operations as Payments } from "@tierline/openapi/clients/system-payments.v1";
import type { ReturnsConfig } from "./config.ts";

export interface StepDeps {
  readonly db: Database;
  readonly log: Logger;
  readonly orders: Client<Orders>;
  readonly erp: Client<Erp>;
  readonly payments: Client<Payments>;
  readonly inventory: Client<Inventory>;
}

export interface ReturnReference {
  readonly returnId: string;
}

export interface ReturnsDeps extends StepDeps {
  readonly config: ReturnsConfig;
  readonly catalog: ItemCatalog;
  readonly settle: Workflow<ReturnReference, void>;
  readonly waiting: Durable["waiting"];
}

export type ReturnsContext = Context<ReturnsDeps>;
