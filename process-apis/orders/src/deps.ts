/** What the handlers, steps and workflows of this API work with. */
import type { Logger } from "pino";
import type { Context } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import type { ItemCatalog } from "@tierline/kernel/client/item-catalog";
import type { Database } from "@tierline/kernel/db/database";
import type { Durable, Workflow } from "@tierline/kernel/durable/durable";
import type { operations as Inventory } from "@tierline/openapi/clients/process-inventory.v1";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import type { operations as Payments } from "@tierline/openapi/clients/system-payments.v1";
import type { OrdersConfig } from "./config.ts";
import type { Locations } from "./fulfillment/locations.ts";

export interface OrdersDeps {
  readonly db: Database;
  readonly config: OrdersConfig;
  readonly log: Logger;
  readonly inventory: Client<Inventory>;
  readonly erp: Client<Erp>;
  readonly payments: Client<Payments>;
  readonly catalog: ItemCatalog;
  readonly locations: Locations;
  readonly workflows: OrderWorkflows;
  /** What the workflows of these orders wait for. */
  readonly waiting: Durable["waiting"];
}

export interface OrderWorkflows {
  readonly fulfill: Workflow<OrderReference, void>;
  readonly ship: Workflow<OrderReference, void>;
  readonly cancel: Workflow<OrderReference, void>;
}

export interface OrderReference {
  readonly orderId: string;
}

export type OrdersContext = Context<OrdersDeps>;

/** What a step needs. */
export type StepDeps = Pick<OrdersDeps, "db" | "config" | "inventory" | "erp" | "payments" | "log">;
