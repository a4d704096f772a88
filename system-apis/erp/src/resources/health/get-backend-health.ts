import { reply, type Handler } from "@tierline/kernel/api/operation";
import type { Logger } from "pino";
import type { z } from "zod";
import type { OpenBackend } from "../../backend.ts";
import type { BookOperation } from "../../port.ts";
import { Kept, type getBackendHealth as operation } from "./contract.ts";

/** What is kept, by an operation without which it is not. */
const proof: Readonly<Record<z.output<typeof Kept>, BookOperation>> = {
  items: "getItem",
  stock: "listStockLevels",
  customers: "putCustomer",
  "sales-orders": "postSalesOrder",
  "credit-notes": "postCreditNote",
  finance: "postJournalEntries",
};

/** Answers also when the books do not: that is what it is for. */
export const getBackendHealth =
  (backend: OpenBackend): Handler<typeof operation, null> =>
  async (ctx) => {
    const detail = await failureOf(backend, ctx.deadline, ctx.log);
    return reply(200, {
      state: detail === null ? "up" : "down",
      detail,
      domains: Kept.options.filter((kept) => backend.lacks[proof[kept]] === undefined),
      checkedAt: new Date().toISOString(),
    });
  };

/** What failed is in the log; the caller learns that it did. */
async function failureOf(backend: OpenBackend, deadline: number, log: Logger): Promise<string | null> {
  try {
    await backend.check(deadline);
    return null;
  } catch (error) {
    log.warn({ err: error, backend: backend.name }, "the books do not answer");
    return "The books do not answer.";
  }
}
