import { reply } from "@tierline/kernel/api/operation";
import type postgres from "postgres";
import type { PaymentsPort } from "../../port.ts";
import { findPayment, shown } from "./payment-row.ts";

export const getPayment =
  (sql: postgres.Sql): PaymentsPort["getPayment"] =>
  async (_ctx, { params: { reference } }) =>
    reply(200, shown(await findPayment(sql, reference)));
