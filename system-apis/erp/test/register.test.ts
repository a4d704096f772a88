/** The adapter store, with no ERP behind it. */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { openDatabase } from "@tierline/kernel/db/connect";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import type { Attempt } from "../src/register/posting.ts";
import type { Listing } from "../src/register/read-postings.ts";
import { PostingRegister } from "../src/register/register.ts";

const migrations = new URL("../src/db/migrations/", import.meta.url);
const db = await openDatabase({ url: await testDatabase(), schema: "erp", source: "system/erp", migrations });
after(() => db.close());
const register = new PostingRegister(db, "books");

const order = (reference: string, content: object = {}) => ({
  kind: "sales-order" as const,
  reference,
  content,
  deadline: Date.now() + 2_000,
});
const posted = (foreignId: string) => () => Promise.resolve({ number: `SO-${foreignId}`, foreignId });

describe("the register of postings", () => {
  it("lets one of eight post a reference, and tells the others what became of it", async () => {
    let performed = 0;
    const post = () => register.once(order("R-1"), () => posted(String(++performed))());
    const receipts = await Promise.all(Array.from({ length: 8 }, post));
    assert.equal(performed, 1);
    assert.equal(receipts.filter(({ duplicate }) => duplicate).length, 7);
    assert.deepEqual([...new Set(receipts.map(({ number }) => number))], ["SO-1"]);
  });

  it("refuses other content under a reference that is taken", async () => {
    await assert.rejects(register.once(order("R-1", { other: true }), posted("2")), (error) =>
      isProblem(error, "conflict"),
    );
  });

  it("frees a reference that the books refuse", async () => {
    const refuse = () => Promise.reject(new Problem("invalid", "No."));
    await assert.rejects(register.once(order("R-2"), refuse), (error) => isProblem(error, "invalid"));
    assert.equal(await register.find("sales-order", "R-2"), undefined);
  });

  it("hands what an attempt with an unknown outcome had noted to the next one", async () => {
    await assert.rejects(
      register.once(order("R-3"), async (attempt) => {
        await attempt.note("77");
        throw new Problem("deadline-exceeded", "Nobody knows.");
      }),
    );
    assert.equal((await register.find("sales-order", "R-3"))?.state, "unfinished");
    let seen: Pick<Attempt, "unfinished" | "foreignId"> | undefined;
    await register.once(order("R-3"), (attempt) => {
      seen = attempt;
      return posted("77")();
    });
    assert.deepEqual([seen?.unfinished, seen?.foreignId], [true, "77"]);
  });

  it("keeps the postings of other books apart", async () => {
    assert.equal(await new PostingRegister(db, "others").find("sales-order", "R-1"), undefined);
  });

  describe("lists what is posted", () => {
    const entry = (reference: string, document: string, date: string, account: string) => ({
      kind: "journal-entry" as const,
      reference,
      content: { document, date, channel: "web", lines: [{ account: "1000" }, { account }] },
      deadline: Date.now() + 2_000,
    });
    const found = async (listing: Partial<Listing>) =>
      (await register.list("journal-entry", { limit: 10, ...listing })).map(({ reference }) => reference);

    it("by its document, its document's beginning, its date and entries of its lists", async () => {
      await register.once(entry("J-1", "A_1", "2026-01-31", "4000"), posted("1"));
      await register.once(entry("J-2", "A_2", "2026-02-01", "5000"), posted("2"));
      await register.once(entry("J-3", "AB2", "2026-02-02", "4000"), posted("3"));
      assert.deepEqual(await found({}), ["J-1", "J-2", "J-3"]);
      assert.deepEqual(await found({ documents: ["AB2", "A_1", "none"] }), ["J-1", "J-3"]);
      // Neither _ nor % stands for anything.
      assert.deepEqual(await found({ documentPrefix: "A_" }), ["J-1", "J-2"]);
      assert.deepEqual(await found({ documentPrefix: "%" }), []);
      assert.deepEqual(await found({ from: "2026-02-01", to: "2026-02-02" }), ["J-2"]);
      assert.deepEqual(await found({ where: { lines: [{ account: "4000" }], kind: undefined } }), ["J-1", "J-3"]);
      assert.deepEqual(await found({ where: { channel: "till" } }), []);
    });

    it("in pages, in the order it was begun", async () => {
      const [first] = await register.list("journal-entry", { limit: 1 });
      assert.deepEqual(await found({ after: first?.sequence, limit: 1 }), ["J-2"]);
    });
  });
});
