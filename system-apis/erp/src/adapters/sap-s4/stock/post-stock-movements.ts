import { reply } from "@tierline/kernel/api/operation";
import { isProblem } from "@tierline/kernel/errors/problem";
import { type EntryResult, rejected } from "@tierline/kernel/model/batch";
import { inMajorUnits, lineAmount } from "@tierline/kernel/model/money";
import type { z } from "zod";
import type { ErpPort } from "../../../port.ts";
import type { StockPosting } from "../../../resources/stock/contract.ts";
import { translating } from "../client/problem-of.ts";
import type { Call } from "../client/wire.ts";
import { placeFor } from "../locations/place.ts";
import type { Tenant } from "../tenant.ts";
import { type Move, postMaterialDocument } from "./material-document.ts";

/** Documents posted at once. Those of one item follow one another, as they were given. */
const lanes = 4;
/** What has not begun by then is left to the next call. */
const reserveMs = 1_000;

/** A material document each: one that is refused costs no other. */
export const postStockMovements =
  (tenant: Tenant): ErpPort["postStockMovements"] =>
  async (ctx, { body: { movements } }) => {
    const results = new Map<StockPosting, EntryResult>();
    const queue = [...Map.groupBy(movements, ({ itemId }) => itemId).values()];
    const work = async (): Promise<void> => {
      for (let lane = queue.shift(); lane !== undefined; lane = queue.shift()) {
        for (const movement of lane) results.set(movement, await resultOf(tenant, ctx, movement));
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    return reply(200, { results: movements.map((movement) => results.get(movement) ?? putOff(movement)) });
  };

const putOff = ({ reference }: z.output<typeof StockPosting>): EntryResult =>
  rejected(reference, "unavailable", "Not posted yet; send it again.");

async function resultOf(tenant: Tenant, call: Call, movement: StockPosting): Promise<EntryResult> {
  const { reference } = movement;
  if (call.deadline - Date.now() < reserveMs) return putOff(movement);
  try {
    const { duplicate } = await translating(`Movement ${reference}`, () => postOne(tenant, call, movement));
    return { reference, status: duplicate ? "duplicate" : "accepted" };
  } catch (error) {
    if (isProblem(error) && error.kind !== "unsupported") return rejected(reference, error.kind, error.message);
    throw error;
  }
}

function postOne(tenant: Tenant, call: Call, movement: StockPosting): Promise<{ duplicate: boolean }> {
  const { reference, itemId, locationId, quantity, unitCost, date } = movement;
  const posting = { kind: "stock-movement", reference, content: movement, deadline: call.deadline } as const;
  return postMaterialDocument(tenant, call, posting, () => {
    const at = placeFor(tenant.settings.places, locationId);
    const move: Move =
      quantity > 0
        ? { purpose: "receipt", itemId, quantity, at, more: costOf(tenant, quantity, unitCost) }
        : { purpose: "issue", itemId, quantity: -quantity, at };
    return Promise.resolve({ kind: "stock-movement", reference, date, moves: [move] });
  });
}

/** What units that come in are worth, in the company's currency; left out, SAP takes its own price. */
const costOf = (tenant: Tenant, quantity: number, unitCost: string | undefined): Record<string, string> =>
  unitCost === undefined
    ? {}
    : {
        GdsMvtExtAmtInCoCodeCrcy: inMajorUnits(lineAmount(quantity, unitCost, tenant.currency), tenant.currency),
        CompanyCodeCurrency: tenant.currency,
      };
