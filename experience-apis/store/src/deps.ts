import type { Context } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import type { operations as Finance } from "@tierline/openapi/clients/process-finance.v1";
import type { operations as Inventory } from "@tierline/openapi/clients/process-inventory.v1";
import type { operations as Orders } from "@tierline/openapi/clients/process-orders.v1";
import type { operations as Returns } from "@tierline/openapi/clients/process-returns.v1";

export interface StoreDeps {
  readonly finance: Client<Finance>;
  readonly inventory: Client<Inventory>;
  readonly orders: Client<Orders>;
  readonly returns: Client<Returns>;
}

export type StoreContext = Context<StoreDeps>;
