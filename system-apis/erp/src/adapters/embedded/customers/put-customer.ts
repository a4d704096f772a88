import { reply } from "@tierline/kernel/api/operation";
import { sql } from "drizzle-orm";
import { customers } from "../../../db/schema.ts";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { customerAccount } from "./customer-account.ts";

export const putCustomer =
  ({ db: { orm } }: Books): ErpPort["putCustomer"] =>
  async (_ctx, { params: { reference }, body }) => {
    const [row] = await orm
      .insert(customers)
      .values({ reference, name: body.name ?? null, country: body.country ?? null })
      .onConflictDoUpdate({
        target: customers.reference,
        set: {
          name: sql`coalesce(excluded.name, ${customers.name})`,
          country: sql`coalesce(excluded.country, ${customers.country})`,
        },
      })
      .returning();
    if (row === undefined) throw new Error("An upsert always returns its row.");
    return reply(200, customerAccount(row));
  };
