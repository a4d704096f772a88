import type { Context } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import type { operations as Finance } from "@tierline/openapi/clients/process-finance";
import type { operations as Inventory } from "@tierline/openapi/clients/process-inventory";
import type { operations as Orders } from "@tierline/openapi/clients/process-orders";
import type { operations as Returns } from "@tierline/openapi/clients/process-returns";

export interface StoreDeps {
  readonly finance: Client<Finance>;
  readonly inventory: Client<Inventory>;
  readonly orders: Client<Orders>;
  readonly returns: Client<Returns>;
}

export type StoreContext = Context<StoreDeps>;
