import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { eq } from "drizzle-orm";
import { customers } from "../../../db/schema.ts";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { customerAccount } from "./customer-account.ts";

export const getCustomer =
  ({ db: { orm } }: Books): ErpPort["getCustomer"] =>
  async (_ctx, { params: { reference } }) => {
    const [row] = await orm.select().from(customers).where(eq(customers.reference, reference));
    if (row === undefined) throw new Problem("not-found", `There is no customer ${reference}.`);
    return reply(200, customerAccount(row));
  };
