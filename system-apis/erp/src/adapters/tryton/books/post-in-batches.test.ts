import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Attempt, NewPosting, Posted } from "../../../register/posting.ts";
import type { Books } from "./books.ts";
import { type Fate, postInBatches } from "./post-in-batches.ts";
import { Speed } from "./speed.ts";

/** A register that knows nothing yet. */
const books = {
  register: {
    once: async (_: NewPosting, work: (attempt: Attempt) => Promise<Posted>) => ({
      ...(await work({ unfinished: false } as Attempt)),
      duplicate: false,
    }),
  },
} as unknown as Books;

const posted: Posted = { number: "1", foreignId: "1" };
const entries = Array.from({ length: 10 }, (_, index) => ({ reference: `R-${String(index)}` }));

/** Posts the ten entries within a minute; returns the sizes of the batches that were written. */
async function sizesWritten(
  speed: Speed,
  write: (size: number) => readonly (Posted | Error)[] | Error = (size) => Array.from({ length: size }, () => posted),
): Promise<{ sizes: number[]; fates: ReadonlyMap<string, Fate> | undefined }> {
  const sizes: number[] = [];
  const fates = await postInBatches(books, {
    kind: "journal-entry",
    entries,
    weightOf: () => 1,
    most: 4,
    speed,
    write: (items) => {
      sizes.push(items.length);
      const answer = write(items.length);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve([...answer]);
    },
    deadline: Date.now() + 60_000,
  }).catch(() => undefined);
  return { sizes, fates };
}

const taken = (fates: ReadonlyMap<string, Fate> | undefined): number =>
  [...(fates?.values() ?? [])].filter((fate) => !(fate instanceof Problem)).length;

describe("posting in batches", () => {
  it("makes them as large as a transaction may be", async () => {
    const { sizes, fates } = await sizesWritten(new Speed(1));
    assert.deepEqual([sizes, taken(fates)], [[4, 4, 2], 10]);
  });

  it("makes them smaller for slow books", async () => {
    const { sizes } = await sizesWritten(new Speed(25_000));
    assert.deepEqual(sizes.slice(0, 1), [2]);
  });

  it("takes one entry however slow the last ones were, and learns from it that the books are fast again", async () => {
    const speed = new Speed(3_600_000);
    const first = await sizesWritten(speed);
    assert.deepEqual(first.sizes.slice(0, 1), [1]);
    assert.equal(first.fates?.size, 10);
    let calls = 1;
    for (; taken((await sizesWritten(speed)).fates) < 10; calls++) assert.ok(calls < 30, "it never learns");
  });

  it("makes them smaller when one was not done in time", async () => {
    const speed = new Speed(1);
    const late = new Problem("deadline-exceeded", "Too late.");
    const { sizes, fates } = await sizesWritten(speed, () => late);
    assert.deepEqual([sizes, fates], [[4], undefined]);
  });
});
