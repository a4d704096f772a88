/** What a channel sees of the catalog. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CatalogApi, Journey } from "../web/src/api/catalog.ts";
import { apisFor, channelsOf, journeysFor } from "../web/src/catalog/channels.ts";

/** `experience/shop@v2` with what it calls. */
function api(version: string, calls: readonly string[] = []): CatalogApi {
  const [, tier, name, major] = /^(\w+)\/([\w-]+)@v(\d+)$/.exec(version) ?? [];
  return { tier, name, major, id: `${String(tier)}/${String(name)}`, title: name, calls } as unknown as CatalogApi;
}

const apis = [
  api("experience/shop@v1", ["process/orders@v1"]),
  api("experience/shop@v2", ["process/orders@v1", "process/stock@v1"]),
  api("experience/till@v1", ["process/stock@v1"]),
  api("process/orders@v1", ["system/erp@v1", "process/stock@v1"]),
  api("process/stock@v1", ["system/erp@v1"]),
  api("process/shop@v1"),
  // Two that call each other must not be walked for ever.
  api("system/erp@v1", ["process/orders@v1"]),
  api("system/erp@v2"),
];
const names = (found: readonly CatalogApi[]) => found.map(({ id, major }) => `${id}@v${major}`);

describe("a channel's view", () => {
  it("is named after the experience APIs, each once", () => {
    assert.deepEqual(
      channelsOf(apis).map(({ name }) => name),
      ["shop", "till"],
    );
  });

  it("holds what the channel calls in every major, and all that is called from there, in the catalog's order", () => {
    assert.deepEqual(names(apisFor("shop", apis)), [
      "experience/shop@v1",
      "experience/shop@v2",
      "process/orders@v1",
      "process/stock@v1",
      "system/erp@v1",
    ]);
    assert.deepEqual(names(apisFor("nobody", apis)), []);
  });

  it("holds the journeys through its experience API, and not those of one whose name begins alike", () => {
    const journey = (journeyId: string, ...called: string[]) =>
      ({ journeyId, steps: called.map((api) => ({ api })) }) as unknown as Journey;
    const journeys = [
      journey("buy", "experience-shop.v2"),
      journey("both", "experience-till.v1", "experience-shop.v1"),
      journey("other", "experience-shopping.v1", "process-orders.v1"),
    ];
    assert.deepEqual(
      journeysFor("shop", journeys).map(({ journeyId }) => journeyId),
      ["buy", "both"],
    );
  });
});
