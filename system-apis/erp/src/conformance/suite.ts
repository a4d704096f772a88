/** Every case, in the order of the report. */
import type { Case } from "./case.ts";
import { amendments } from "./cases/amendments.ts";
import { badConnections } from "./cases/bad-connections.ts";
import { creditNotes } from "./cases/credit-notes.ts";
import { customers } from "./cases/customers.ts";
import { deliveries } from "./cases/deliveries.ts";
import { health } from "./cases/health.ts";
import { items } from "./cases/items.ts";
import { journal } from "./cases/journal.ts";
import { periods } from "./cases/periods.ts";
import { postingStatus } from "./cases/posting-status.ts";
import { salesOrders } from "./cases/sales-orders.ts";
import { stock } from "./cases/stock.ts";

export const suite: readonly Case[] = [
  ...health,
  ...items,
  ...stock,
  ...customers,
  ...salesOrders,
  ...amendments,
  ...deliveries,
  ...creditNotes,
  ...journal,
  ...periods,
  ...postingStatus,
  ...badConnections,
];
