/** Makes ready what the cases work with: items, places, names nobody has used. */
import { StartError } from "@tierline/kernel/config/config";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { Wire } from "../adapter.ts";
import type { OpenBackend } from "../backend.ts";
import type { BookOperation } from "../port.ts";
import { settled, type Erp } from "./books-under-test.ts";
import type { Bench } from "./case.ts";

export async function prepare(
  erp: Erp,
  backend: OpenBackend,
  currency: string,
  wire: Wire | undefined,
): Promise<Bench> {
  const run = `V${Date.now().toString(36).toUpperCase()}`;
  let count = 0;
  const fresh = (prefix: string): string => `${run}-${prefix}-${String(++count)}`;
  const can = (operationId: BookOperation): boolean => backend.lacks[operationId] === undefined;
  return {
    erp,
    currency,
    wire,
    fresh,
    can,
    today: new Date().toISOString().slice(0, 10),
    items: can("importItems") ? await importThree(erp, currency, run) : await findThree(erp),
    locations: await twoPlaces(erp),
    count: async (kind, reference) => backend.count?.(kind, reference),
  };
}

/** Without an import every case says for itself what went wrong; the items are then names of nothing. */
async function importThree(erp: Erp, currency: string, run: string): Promise<Bench["items"]> {
  const ids = [`${run}-A`, `${run}-B`, `${run}-C`] as const;
  const imported = settled(() =>
    erp.importItems({
      body: {
        items: ids.map((itemId) => ({
          itemId,
          description: `Conformance item ${itemId}`,
          kind: "goods" as const,
          stocked: true,
          cost: { currency, unitCost: "1.10" },
          prices: [{ priceList: "standard", currency, unitPrice: "4.25" }],
        })),
      },
    }),
  );
  await imported.catch(refusal);
  return ids;
}

async function findThree(erp: Erp): Promise<Bench["items"]> {
  const { items } = await settled(() => erp.listItems({ query: { kind: "goods", stocked: true, limit: 3 } }));
  const [a, b, c] = items.map(({ itemId }) => itemId);
  if (a === undefined || b === undefined || c === undefined) {
    throw new StartError(
      "The suite needs three stocked items, and these books neither have them nor can be given any.",
    );
  }
  return [a, b, c];
}

async function twoPlaces(erp: Erp): Promise<Bench["locations"]> {
  const listed = settled(() => erp.listLocations({ query: { limit: 2 } }));
  const { items } = (await listed.catch(refusal)) ?? { items: [{ locationId: "WH-1" }, { locationId: "STORE-1" }] };
  const [a, b] = items.map(({ locationId }) => locationId);
  if (a === undefined || b === undefined) throw new StartError("The suite needs two places that keep stock.");
  return [a, b];
}

/** Only what is refused for a reason is left to the cases; books that do not answer end the run. */
function refusal(error: unknown): undefined {
  if (!isProblem(error) || isProblem(error, "unavailable", "deadline-exceeded", "upstream-failed")) throw error;
}
