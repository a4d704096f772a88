/** process/inventory on a fresh database, above the real ERP API, and what a test needs to talk to it. */
import assert from "node:assert/strict";
import type { Environment } from "@tierline/kernel/config/config";
import { isProblem, type ProblemKind } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { openApi, openNeighbor, source } from "@tierline/kernel/testing/open-api";
import type { NewMovement } from "@tierline/kernel/model/stock";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { app } from "../src/app.ts";

/** Items the ERP knows in every test: MUG-1 … MUG-9 are stocked, POST is a service. */
const items = [
  ...Array.from({ length: 9 }, (_, index) => ({
    itemId: `MUG-${String(index + 1)}`,
    kind: "goods" as const,
    stocked: true,
  })),
  { itemId: "POST", kind: "service" as const, stocked: false },
];

export async function openInventory(environment: Environment = {}, below: Environment = {}) {
  const databaseUrl = await testDatabase();
  const erp = await openNeighbor("system/erp", { databaseUrl, environment: below });
  const books = erp.client(systemErp);
  await books.importItems(source(), { body: { items: items.map((item) => ({ ...item, description: item.itemId })) } });
  // Days of tests stay as they are written, however late they run.
  const anyDay = { TIERLINE_OLDEST_DAYS: "36500", ...environment };
  const inventory = await openApi(app, { databaseUrl, environment: anyDay, clients: { erp: books } });
  return { ...inventory, databaseUrl, erp };
}

export type Inventory = Awaited<ReturnType<typeof openInventory>>;

let count = 0;
/** A name nobody has used. */
export const fresh = (prefix = "ref"): string => `${prefix}-${String(++count)}`;

export const someMovement = (overrides: Partial<NewMovement> = {}): NewMovement => ({
  type: "receipt",
  itemId: "MUG-1",
  locationId: "WH-1",
  quantity: 10,
  source: "wms",
  sourceKey: fresh("key"),
  occurredAt: "2026-11-21T09:30:00Z",
  ...overrides,
});

/** Sends movements and answers how each was taken. */
export async function send(inventory: Inventory, ...movements: NewMovement[]): Promise<string[]> {
  const { results } = await inventory.call.recordMovements({ body: { movements } });
  return results.map((result) => (result.problem === undefined ? result.status : result.problem.kind));
}

/** Brings units to a fresh location, where no other test meets them. */
export async function stocked(inventory: Inventory, units: number, itemId = "MUG-1"): Promise<string> {
  const locationId = fresh("LOC");
  await send(inventory, someMovement({ itemId, locationId, quantity: units }));
  return locationId;
}

export async function position(inventory: Inventory, locationId: string, itemId = "MUG-1") {
  const { items: found } = await inventory.call.listPositions({ query: { itemId, locationId } });
  return found[0];
}

export const hold = (
  inventory: Inventory,
  locationId: string,
  quantity: number,
  overrides: Partial<Parameters<Inventory["call"]["reserve"]>[0]["body"]> = {},
) =>
  inventory.call.reserve({
    body: { reference: fresh(), channel: "web", lines: [{ itemId: "MUG-1", locationId, quantity }], ...overrides },
  });

/** The promise is refused with a problem of this kind; answers the problem. */
export async function refused(promise: Promise<unknown>, kind: ProblemKind) {
  try {
    await promise;
  } catch (error) {
    assert.ok(isProblem(error, kind), `expected ${kind}, got ${String(error)}`);
    return error;
  }
  return assert.fail(`expected ${kind}, but it was granted`);
}
