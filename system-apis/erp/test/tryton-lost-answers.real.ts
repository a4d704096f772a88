/** Answers that are lost between Tryton and the adapter, at every step of postings that take several. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { openTrytonBooks, type TrytonBooks } from "../development/tryton/books.ts";
import { settled } from "../src/conformance/books-under-test.ts";
import type { PostingKind } from "../src/resources/postings/contract.ts";

let books: TrytonBooks;
before(async () => {
  books = await openTrytonBooks((message) => process.stderr.write(`${message}\n`));
  const item = { itemId: "CUP", description: "Cup", kind: "goods", stocked: true } as const;
  await books.erp.importItems({ body: { items: [item] } });
});
after(() => books.close());

let count = 0;
const fresh = (prefix: string): string => `${prefix}-${String(++count)}`;

const lines = [{ lineNumber: 1, itemId: "CUP", quantity: 2, unitPrice: "1.00", amount: 200 }];
const document = () => {
  const about = { channel: "web-shop", channelNumber: "W-1", customer: {}, currency: "GBP", locationId: "WH-1" };
  return { ...about, date: "2010-12-01T08:26:00Z", lines, total: 200, correlationId: "c" };
};
const dated = { date: "2010-12-02", correlationId: "c" };

async function newOrder(): Promise<string> {
  const reference = fresh("SO");
  await books.erp.postSalesOrder({ params: { reference }, body: document() });
  return reference;
}

async function quantityAt(locationId: string): Promise<number> {
  const { items } = await books.erp.listStockLevels({ query: { itemId: "CUP", locationId } });
  return items[0]?.quantity ?? 0;
}

interface Posting {
  readonly kind: PostingKind;
  /** Where it moves stock, and by how much. */
  readonly locationId: string;
  readonly moves: number;
  readonly post: (reference: string, order: string) => Promise<unknown>;
}

const postings: readonly Posting[] = [
  {
    kind: "delivery",
    locationId: "WH-1",
    moves: -2,
    post: (reference, salesOrderReference) => {
      const goods = { salesOrderReference, locationId: "WH-1", lines: [{ lineNumber: 1, quantity: 2 }] };
      return books.erp.postDelivery({ params: { reference }, body: { ...goods, ...dated } });
    },
  },
  {
    kind: "credit-note",
    locationId: "WH-2",
    moves: 1,
    post: (reference, salesOrderReference) => {
      const returnedStock = ["WH-2", "STORE-1"].map((locationId) => ({ itemId: "CUP", locationId, quantity: 1 }));
      const body = { ...document(), salesOrderReference, returnedStock };
      return books.erp.postCreditNote({ params: { reference }, body });
    },
  },
  {
    kind: "stock-transfer",
    locationId: "STORE-2",
    moves: 1,
    post: (reference) => {
      const goods = { fromLocationId: "WH-1", toLocationId: "STORE-2", lines: [{ itemId: "CUP", quantity: 1 }] };
      return books.erp.postStockTransfer({ params: { reference }, body: { ...goods, ...dated } });
    },
  },
];

/** Posts with the answer to the `step`th request lost, then again until it is settled. False when there was no such step. */
async function postLosing(step: number, post: () => Promise<unknown>): Promise<boolean> {
  await books.wire.calm();
  await books.wire.lose(step);
  try {
    await post();
  } catch (error) {
    assert.ok(isProblem(error, "unavailable", "deadline-exceeded", "upstream-failed"), String(error));
  }
  const reached = books.wire.seen >= step;
  await books.wire.calm();
  await settled(post);
  return reached;
}

describe("whatever answer is lost, each posted once and stock moved once:", () => {
  for (const { kind, locationId, moves, post } of postings) {
    it(kind, async () => {
      for (let step = 1, reached = true; reached; step += 1) {
        const [reference, order, before] = [fresh("R"), await newOrder(), await quantityAt(locationId)];
        reached = await postLosing(step, () => post(reference, order));
        assert.equal(await books.backend.count?.(kind, reference), 1, `answer ${String(step)}`);
        assert.equal(await quantityAt(locationId), before + moves, `answer ${String(step)}`);
      }
    });
  }

  it("amendment", async () => {
    const other = [{ lineNumber: 1, itemId: "CUP", quantity: 7, unitPrice: "1.00", amount: 700 }];
    for (let step = 1, reached = true; reached; step += 1) {
      const params = { reference: await newOrder() };
      const body = { expectedRevision: 1, lines: other, total: 700 };
      reached = await postLosing(step, () => books.erp.amendSalesOrder({ params, body }));
      const { total, revision, state } = await books.erp.getSalesOrder({ params });
      assert.deepEqual([total, revision, state], [700, 2, "open"], `answer ${String(step)}`);
    }
  });

  it("cancellation", async () => {
    for (let step = 1, reached = true; reached; step += 1) {
      const params = { reference: await newOrder() };
      reached = await postLosing(step, () => books.erp.cancelSalesOrder({ params, body: { reason: "by mistake" } }));
      const { state, cancelReason } = await books.erp.getSalesOrder({ params });
      assert.deepEqual([state, cancelReason], ["cancelled", "by mistake"], `answer ${String(step)}`);
    }
  });
});
