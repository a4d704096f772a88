/** Whose thing an example is, and when it is made; what is made, `portal/test/every-sample.test.ts` meets on the whole platform. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Call } from "@tierline/kernel/api/call";
import { principalNamed, type Principal } from "@tierline/kernel/auth/principal";
import { isProblem } from "@tierline/kernel/errors/problem";
import { exampleIds } from "@tierline/kernel/model/examples";
import type { ExampleHouse } from "./make-examples.ts";
import { OwnExamples } from "./own-examples.ts";

/** A house that gives every order an id of its own, and has sent it already. */
function house() {
  const placed: string[] = [];
  const open = {
    erp: { putLocation: () => Promise.resolve() },
    inventory: { recordMovements: () => Promise.resolve({ results: [] }) },
    orders: {
      placeOrder: ({ origin }: { origin: Principal }, { body }: { body: { channelOrderNumber: string } }) => {
        placed.push(`${origin.tenant} ${body.channelOrderNumber}`);
        return Promise.resolve({ orderId: `ord_of_${origin.tenant}_${String(placed.length)}` });
      },
      getOrder: () => Promise.resolve({ facts: { goodsLeft: true, paid: true, posted: true } }),
    },
    returns: {
      acceptReturn: (_: unknown, { body }: { body: { orderId: string } }) =>
        Promise.resolve({ returnId: `ret_of_${body.orderId}` }),
    },
  };
  return { placed, open: open as unknown as ExampleHouse };
}

const call = (tenant: string, params: object, query: object = {}): Call => {
  const principal = principalNamed(tenant, { tenant });
  return { principal, origin: principal, correlationId: "cor_1", params, query };
};

describe("the examples of a sandbox", () => {
  it("are the caller's own, made with the first call that names them", async () => {
    const { placed, open } = house();
    const examples = new OwnExamples(open, () => new Date("2026-11-30T10:00:00Z"));
    const orderId = exampleIds.sentOrder;
    const [one, again, other] = await Promise.all([
      examples.meant(call("app_1", { orderId })),
      examples.meant(call("app_1", {}, { orderId, limit: "5" })),
      examples.meant(call("app_2", { orderId })),
    ]);
    assert.deepEqual(one.params, { orderId: "ord_of_app_1_1" });
    assert.deepEqual(again.query, { orderId: "ord_of_app_1_1", limit: "5" });
    assert.deepEqual(other.params, { orderId: "ord_of_app_2_2" });
    assert.deepEqual(placed, ["app_1 EXAMPLE-2026-11-30", "app_2 EXAMPLE-2026-11-30"]);
  });

  it("belong together: a return is of the order that has left", async () => {
    const examples = new OwnExamples(house().open);
    const { params } = await examples.meant(call("app_1", { returnId: exampleIds.return }));
    assert.deepEqual(params, { returnId: "ret_of_ord_of_app_1_1" });
  });

  it("are made anew each day", async () => {
    const { placed, open } = house();
    let now = new Date("2026-11-30T23:59:59Z");
    const examples = new OwnExamples(open, () => now);
    await examples.meant(call("app_1", { orderId: exampleIds.openOrder }));
    now = new Date("2026-12-01T00:00:00Z");
    await examples.meant(call("app_1", { orderId: exampleIds.openOrder }));
    assert.deepEqual(placed, ["app_1 EXAMPLE-OPEN-2026-11-30", "app_1 EXAMPLE-OPEN-2026-12-01"]);
  });

  it("leave every other call as it is", () => {
    const { placed, open } = house();
    const plain = call("app_1", { orderId: "ord_0193aaaa" }, { sku: ["MUG-BLUE"] });
    assert.equal(new OwnExamples(open).meant(plain), plain);
    assert.deepEqual(placed, []);
  });

  it("are unavailable for a moment where they cannot be made, and are tried again", async () => {
    const { open } = house();
    let isAway = true;
    const orders = {
      ...open.orders,
      placeOrder: (...given: Parameters<typeof open.orders.placeOrder>) =>
        isAway ? Promise.reject(new Error("away")) : open.orders.placeOrder(...given),
    };
    const examples = new OwnExamples({ ...open, orders });
    const asked = call("app_1", { orderId: exampleIds.sentOrder });
    await assert.rejects(
      async () => examples.meant(asked),
      (error) => isProblem(error, "unavailable"),
    );
    isAway = false;
    assert.deepEqual((await examples.meant(asked)).params, { orderId: "ord_of_app_1_1" });
  });
});
