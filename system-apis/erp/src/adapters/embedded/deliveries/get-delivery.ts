import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { deliveryOf, findDelivery } from "./delivery.ts";

export const getDelivery =
  ({ db: { sql } }: Books): ErpPort["getDelivery"] =>
  async (_ctx, { params: { reference } }) => {
    const row = await findDelivery(sql, reference);
    if (row === undefined) throw new Problem("not-found", `There is no delivery ${reference}.`);
    return reply(200, deliveryOf(row));
  };
