/** What postings refer to. There are no foreign keys to it: each posting would lock the same few hot rows. */
import { sql } from "drizzle-orm";
import { boolean, check, date, index, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "@tierline/kernel/db/columns";
import { identity } from "./columns.ts";

export const items = pgTable(
  "items",
  {
    itemId: text("item_id").primaryKey(),
    description: text("description").notNull(),
    kind: text("kind").notNull(),
    stocked: boolean("stocked").notNull(),
    unitCost: numeric("unit_cost"),
    costCurrency: text("cost_currency"),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    index("items_by_change").on(table.changedAt, table.itemId),
    check("items_cost_has_currency", sql`(unit_cost IS NULL) = (cost_currency IS NULL)`),
  ],
);

export const itemPrices = pgTable(
  "item_prices",
  {
    itemId: text("item_id").notNull(),
    priceList: text("price_list").notNull(),
    currency: text("currency").notNull(),
    unitPrice: numeric("unit_price").notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.priceList, table.currency] })],
);

export const locations = pgTable("locations", {
  locationId: text("location_id").primaryKey(),
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  fulfillment: text("fulfillment").notNull(),
});

export const customers = pgTable("customers", {
  customerId: identity("customer_id"),
  reference: text("reference").notNull().unique("customers_reference_once"),
  name: text("name"),
  country: text("country"),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const accounts = pgTable("accounts", {
  account: text("account").primaryKey(),
  name: text("name").notNull(),
  type: text("type").notNull(),
});

export const periods = pgTable("periods", {
  periodId: text("period_id").primaryKey(),
  starts: date("starts", { mode: "string" }).notNull(),
  ends: date("ends", { mode: "string" }).notNull(),
  state: text("state").notNull().default("open"),
  changedAt: instant("changed_at"),
});
