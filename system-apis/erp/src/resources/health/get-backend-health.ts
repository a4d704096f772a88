import { reply, type Handler } from "@tierline/kernel/api/operation";
import type { Logger } from "pino";
import type { z } from "zod";
import type { OpenBackend } from "../../backend.ts";
import type { BookOperation } from "../../port.ts";
import { Kept, type BackendState, type getBackendHealth as operation } from "./contract.ts";

/** What is kept, by an operation without which it is not. */
const proof: Readonly<Record<z.output<typeof Kept>, BookOperation>> = {
  items: "getItem",
  stock: "listStockLevels",
  customers: "putCustomer",
  "sales-orders": "postSalesOrder",
  "credit-notes": "postCreditNote",
  finance: "postJournalEntries",
};

/** Answers also when the books do not: that is what it is for. `main` keeps what was never moved; all are asked. */
export const getBackendHealth =
  (main: OpenBackend, all: readonly OpenBackend[] = [main]): Handler<typeof operation, null> =>
  async (ctx) => {
    // So that the caller learns of books that do not answer while it still waits. A timer takes whole milliseconds only.
    const deadline = Date.now() + Math.floor(Math.max(0, ctx.deadline - Date.now()) * 0.8);
    const failures = await Promise.all(all.map((backend) => failureOf(backend, deadline, ctx.log)));
    const detail = failures.find((failure) => failure !== null) ?? null;
    return reply(200, {
      state: detail === null ? "up" : "down",
      detail,
      domains: Kept.options.filter((kept) => main.lacks[proof[kept]] === undefined),
      checkedAt: new Date().toISOString(),
      backends: all.map((backend, index) => stateOf(backend, failures[index] ?? null)),
    });
  };

function stateOf(backend: OpenBackend, failure: string | null): z.input<typeof BackendState> {
  const protection = backend.protection();
  const state = failure === null ? "up" : "down";
  if (protection === null) return { name: backend.name, state, way: null };
  const { pausedUntil, maintenanceUntil, ...way } = protection;
  return {
    name: backend.name,
    state,
    way: { ...way, pausedUntil: momentOf(pausedUntil), maintenanceUntil: momentOf(maintenanceUntil) },
  };
}

const momentOf = (epochMs: number | null): string | null => (epochMs === null ? null : new Date(epochMs).toISOString());

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
