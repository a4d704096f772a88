/** Where an entry goes whose own period is closed. */
import type { CallSource } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import { everyRow } from "@tierline/kernel/client/every-row";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";

/** A period that takes entries; `to` is the first day that is no longer in it. */
export interface OpenPeriod {
  readonly from: string;
  readonly to: string;
}

/** The periods that take entries, oldest first; none of books that do not tell of their periods. */
export async function openPeriods(erp: Pick<Client<Erp>, "listPeriods">, from: CallSource): Promise<OpenPeriod[]> {
  try {
    return await everyRow((cursor) => erp.listPeriods(from, { query: { state: "open", limit: 200, cursor } }));
  } catch (error) {
    if (isProblem(error, "unsupported")) return [];
    throw error;
  }
}

/** The first day on or after `day` (`YYYY-MM-DD`) that lies in an open period; undefined where no later period is open. */
export function firstOpenDay(open: readonly OpenPeriod[], day: string): string | undefined {
  const later = open.filter(({ to }) => to > day).map(({ from }) => (from > day ? from : day));
  return later.toSorted()[0];
}
