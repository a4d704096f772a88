import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import { translating } from "../client/problem-of.ts";
import { placeFor } from "../locations/place.ts";
import { refuseTwice } from "./refuse-twice.ts";
import type { Tenant } from "../tenant.ts";
import { postMaterialDocument } from "./material-document.ts";

/** One document of all lines, in one step: what is on the way is in neither place, and SAP would want two documents for it. */
export const postStockTransfer =
  (tenant: Tenant): ErpPort["postStockTransfer"] =>
  async (ctx, { params: { reference }, body }) => {
    refuseTwice(body.lines);
    const { places } = tenant.settings;
    const [from, to] = [placeFor(places, body.fromLocationId), placeFor(places, body.toLocationId)];
    if (from === to) throw new Problem("conflict", "A transfer needs two locations.");
    const purpose = from.plant === to.plant ? "transfer" : "plant-transfer";
    const more = { IssuingOrReceivingPlant: to.plant, IssuingOrReceivingStorageLoc: to.storage };
    const posting = { kind: "stock-transfer", reference, content: body, deadline: ctx.deadline } as const;
    const receipt = await translating(`Transfer ${reference}`, () =>
      postMaterialDocument(tenant, ctx, posting, () =>
        Promise.resolve({
          kind: "stock-transfer",
          reference,
          date: body.date,
          moves: body.lines.map(({ itemId, quantity }) => ({ purpose, itemId, quantity, at: from, more })),
        }),
      ),
    );
    const { number, postedAt, duplicate } = receipt;
    return reply(200, { reference, number, postedAt, duplicate });
  };
