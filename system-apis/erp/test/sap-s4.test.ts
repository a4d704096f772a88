/** What the adapter decides without a system: prices, keys, when to send again, settings. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Problem } from "@tierline/kernel/errors/problem";
import { parseConfig } from "@tierline/kernel/config/config";
import * as fc from "fast-check";
import { scaledOf } from "../src/adapters/sap-s4/client/values.ts";
import { materialKey, salesKey } from "../src/adapters/sap-s4/documents/natural-key.ts";
import { sentOnce } from "../src/adapters/sap-s4/documents/send-once.ts";
import { wholeGroups } from "../src/adapters/sap-s4/documents/whole-groups.ts";
import { pricePer, unitPriceOf } from "../src/adapters/sap-s4/items/price-unit.ts";
import { SapSettings } from "../src/adapters/sap-s4/settings.ts";
import type { Tenant } from "../src/adapters/sap-s4/tenant.ts";

describe("prices per units", () => {
  it("has the two decimals of a currency, whatever the places of the price", () => {
    assert.deepEqual(pricePer("6.95", "GBP"), { price: "6.95", per: 1 });
    assert.deepEqual(pricePer("0.875", "GBP"), { price: "8.75", per: 10 });
    assert.deepEqual(pricePer("0.333333", "GBP"), { price: "3333.33", per: 10_000 });
    assert.throws(() => pricePer("999999.999999", "GBP"), { kind: "invalid" });
  });

  it("is exact both ways for every price of six places", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000_000 }), (micros) => {
        const text = String(micros).padStart(7, "0");
        const unitPrice = `${text.slice(0, -6)}.${text.slice(-6)}`;
        const { price, per } = pricePer(unitPrice, "GBP");
        assert.equal(scaledOf(unitPriceOf(price, String(per)), 6), BigInt(micros));
      }),
    );
  });
});

describe("keys of documents", () => {
  it("are the reference where it fits, and differ where it does not", () => {
    assert.equal(salesKey("web-W-1042"), "web-W-1042");
    const long = "x".repeat(40);
    assert.equal(salesKey(long).length, 35);
    assert.notEqual(salesKey(`${long}1`), salesKey(`${long}2`));
  });

  it("fit sixteen characters of upper case, kind by kind", () => {
    assert.match(materialKey("stock-movement", "till 7/a"), /^M[0-9A-Z]{15}$/);
    assert.notEqual(materialKey("stock-movement", "a").slice(1), materialKey("stock-transfer", "a").slice(1));
    assert.notEqual(materialKey("delivery", "a"), materialKey("delivery", "A"));
  });
});

describe("a document is sent once", () => {
  const call = { deadline: Date.now() + 3_000, correlationId: "cor-1" };
  // The rest of a tenant is nothing to it.
  const tenant = { settings: { settleSeconds: 10 } } as Tenant;
  const trying = async (
    attempt: { unfinished: boolean; foreignId: string | null },
    found?: string,
    fails?: Problem,
  ) => {
    const notes: string[] = [];
    let created = 0;
    const note = (text: string) => Promise.resolve(void notes.push(text));
    const outcome = await sentOnce(tenant, call, {
      attempt: { ...attempt, note },
      find: () => Promise.resolve(found),
      create: () => {
        created += 1;
        return fails === undefined ? Promise.resolve("new") : Promise.reject(fails);
      },
    }).catch((error: unknown) => error);
    return { outcome, created, notes };
  };

  it("at first, with a note of until when its answer is waited for", async () => {
    const { outcome, notes } = await trying({ unfinished: false, foreignId: null });
    assert.deepEqual([outcome, notes], ["new", [`~${String(call.deadline)}`]]);
  });

  it("not again if it is there", async () => {
    assert.deepEqual(await trying({ unfinished: true, foreignId: "~1" }, "old"), {
      outcome: "old",
      created: 0,
      notes: [],
    });
  });

  it("not again while the first request may still be under way", async () => {
    const foreignId = `~${String(Date.now() - 4_000)}`;
    const { outcome, created } = await trying({ unfinished: true, foreignId });
    assert.ok(outcome instanceof Problem && outcome.kind === "unavailable");
    assert.deepEqual([outcome.extras.retryAfterSeconds, created], [6, 0]);
    assert.equal((await trying({ unfinished: true, foreignId: "~1" })).outcome, "new");
  });

  it("and nobody waits for a request that surely came to nothing", async () => {
    const { notes } = await trying(
      { unfinished: false, foreignId: null },
      undefined,
      new Problem("unavailable", "down"),
    );
    assert.deepEqual(notes, [`~${String(call.deadline)}`, ""]);
  });
});

describe("whole groups", () => {
  it("are read until there are enough rows, and none is cut in the middle", async () => {
    const rows = Array.from({ length: 400 }, (_, index) => ({ group: String(Math.floor(index / 60)), index }));
    const tops: number[] = [];
    const found = await wholeGroups({
      wanted: 61,
      read: (top) => {
        tops.push(top);
        return Promise.resolve(rows.slice(0, top));
      },
      groupOf: ({ group }) => group,
      arrange: (some: readonly (typeof rows)[number][]) => [...some],
    });
    assert.deepEqual([tops, found.length % 60], [[86, 344], 0]);
  });
});

const settings = {
  TIERLINE_ERP_SAP_S4_URL: "https://my300000-api.s4hana.cloud.sap/",
  TIERLINE_ERP_SAP_S4_USER: "COMM",
  TIERLINE_ERP_SAP_S4_PASSWORD: "hunter2",
  TIERLINE_ERP_SAP_S4_SALES_AREA: "1010/10/00",
  TIERLINE_ERP_SAP_S4_SOLD_TO: "10100001",
  TIERLINE_ERP_SAP_S4_LOCATIONS: "WH-1=1010/101A, STORE-1=1010/101B:store:manual:London, Carnaby Street",
};

describe("settings", () => {
  it("map locations to places, with defaults and names that have commas", () => {
    const { places, client, movements } = parseConfig(SapSettings, settings);
    assert.deepEqual(
      places.map(({ locationId, plant, storage, kind, name }) => [locationId, plant, storage, kind, name]),
      [
        ["STORE-1", "1010", "101B", "store", "London, Carnaby Street"],
        ["WH-1", "1010", "101A", "warehouse", "WH-1"],
      ],
    );
    assert.equal(client.url, "https://my300000-api.s4hana.cloud.sap");
    assert.deepEqual(movements.delivery, { type: "231", code: "03" });
  });

  it("name what is wrong with them, and show no secret", () => {
    const wrong = [
      [{ TIERLINE_ERP_SAP_S4_PASSWORD: "" }, /^TIERLINE_ERP_SAP_S4_PASSWORD: /],
      [{ TIERLINE_ERP_SAP_S4_USER: "" }, /^TIERLINE_ERP_SAP_S4_USER: /],
      [{ TIERLINE_ERP_SAP_S4_CLIENT_ID: "x" }, /^TIERLINE_ERP_SAP_S4_CLIENT_SECRET: /],
      [{ TIERLINE_ERP_SAP_S4_URL: "s4" }, /^TIERLINE_ERP_SAP_S4_URL: /],
      [
        { TIERLINE_ERP_SAP_S4_LOCATIONS: "WH-1=1010/101A, WH-1=1010/101B" },
        /^TIERLINE_ERP_SAP_S4_LOCATIONS: must name each/,
      ],
      [{ TIERLINE_ERP_SAP_S4_MOVEMENT_TYPES: "sale=601/03" }, /^TIERLINE_ERP_SAP_S4_MOVEMENT_TYPES: must have entries/],
      [{ TIERLINE_ERP_SAP_S4_PRODUCT_TYPES: "HAWA=things" }, /^TIERLINE_ERP_SAP_S4_PRODUCT_TYPES: must have entries/],
    ] as const;
    for (const [change, message] of wrong) {
      assert.throws(
        () => parseConfig(SapSettings, { ...settings, ...change }),
        (error: Error) => {
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /hunter2/);
          return true;
        },
      );
    }
  });
});
