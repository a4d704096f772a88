import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fresh, openErp, pair, someEntry } from "./erp.ts";

const erp = await openErp();
const post = async (...entries: ReturnType<typeof someEntry>[]) =>
  (await erp.call.postJournalEntries({ body: { entries } })).results;

describe("the journal", () => {
  it("posts a balanced entry and finds it again", async () => {
    const entry = someEntry({ memo: "first", lines: pair("1100", "4000", 250) });
    const [result] = await post(entry);
    assert.equal(result?.status, "accepted");
    const { entries } = await erp.call.lookupJournalEntries({ body: { references: [entry.reference, "nobody"] } });
    assert.equal(entries.length, 1);
    const { entryId, postedAt: _postedAt, ...read } = entries[0]!;
    assert.equal(entryId, result.entryId);
    assert.deepEqual(read, entry);
  });

  it("refuses an unbalanced entry and posts the others of its batch", async () => {
    const good = someEntry();
    const bad = someEntry({ lines: [...pair("1100", "4000", 10), ...pair("1100", "4000", 10).slice(1)] });
    const results = await post(bad, good);
    assert.deepEqual(
      results.map((result) => result.status),
      ["rejected", "accepted"],
    );
    assert.equal(results[0]?.problem?.kind, "unbalanced");
  });

  it("refuses an entry that balances only across currencies", async () => {
    const [debit, credit] = pair("1100", "4000", 10);
    const [result] = await post(someEntry({ lines: [debit!, { ...credit!, currency: "EUR" }] }));
    assert.equal(result?.problem?.kind, "unbalanced");
  });

  it("refuses an account that does not exist", async () => {
    const [result] = await post(someEntry({ lines: pair("1100", "9999", 10) }));
    assert.deepEqual(result?.problem, { kind: "not-found", detail: "There is no account 9999." });
  });

  it("answers a repeat as a duplicate of the same entry, also within one batch", async () => {
    const entry = someEntry();
    const first = await post(entry, entry);
    assert.deepEqual(
      first.map((result) => result.status),
      ["accepted", "duplicate"],
    );
    const [again] = await post(entry);
    assert.equal(again?.status, "duplicate");
    assert.equal(again.entryId, first[0]?.entryId);
  });

  it("refuses other content under a reference that is taken", async () => {
    const entry = someEntry();
    const other = { ...entry, lines: pair("1100", "4000", 999) };
    const within = await post(entry, other);
    assert.equal(within[1]?.problem?.kind, "conflict");
    const [later] = await post(other);
    assert.equal(later?.problem?.kind, "conflict");
  });

  it("keeps one entry when many post one reference at once", async () => {
    const entries = Array.from({ length: 20 }, () => someEntry());
    const batches = await Promise.all(
      Array.from({ length: 8 }, (_, turn) => post(...(turn % 2 === 0 ? entries : entries.toReversed()))),
    );
    const accepted = batches.flat().filter((result) => result.status === "accepted");
    assert.equal(accepted.length, entries.length);
    assert.equal(new Set(batches.flat().map((result) => result.entryId)).size, entries.length);
  });

  it("refuses a malformed line and names it", async () => {
    const lines = [{ account: "1100", debit: 5, credit: 5, currency: "GBP" }, ...pair("1100", "4000", 10)];
    await assert.rejects(post(someEntry({ lines })), { kind: "invalid", message: /^\/entries\/0\/lines\/0/ });
  });

  it("posts 500 entries in one call", async () => {
    const results = await post(...Array.from({ length: 500 }, () => someEntry({ channel: "bulk" })));
    assert.ok(results.every((result) => result.status === "accepted"));
    const summary = await erp.call.summarizeJournal({ body: { channel: "bulk" } });
    assert.equal(summary.entries, 500);
  });
});

describe("reading the journal", () => {
  it("totals a window by kind and account", async () => {
    const channel = fresh("channel");
    const of = (date: string, kind: string, document: string, amount: number) =>
      someEntry({ channel, date, kind, document, lines: pair("1100", "4000", amount) });
    await post(of("2026-01-01", "sale", "A-1", 100), of("2026-01-02", "sale", "A-2", 50));
    await post(of("2026-01-02", "refund", "B-1", 7), of("2026-01-03", "sale", "A-3", 1));
    const summary = await erp.call.summarizeJournal({ body: { channel, from: "2026-01-01", to: "2026-01-03" } });
    assert.equal(summary.entries, 3);
    assert.equal(summary.balanced, true);
    assert.deepEqual(
      summary.totals.map((total) => [total.kind, total.account, total.debit, total.credit]),
      [
        ["refund", "1100", 7, 0],
        ["refund", "4000", 0, 7],
        ["sale", "1100", 150, 0],
        ["sale", "4000", 0, 150],
      ],
    );
    const narrow = await erp.call.summarizeJournal({ body: { channel, kind: "sale", documentPrefix: "A-" } });
    assert.equal(narrow.entries, 3);
  });

  it("is empty and balanced where nothing was posted", async () => {
    const summary = await erp.call.summarizeJournal({ body: { channel: "nobody" } });
    assert.deepEqual(summary, { totals: [], entries: 0, balanced: true });
  });

  it("pages through entries of an account", async () => {
    const channel = fresh("channel");
    await post(
      ...Array.from({ length: 5 }, () => someEntry({ channel })),
      someEntry({ channel, lines: pair("1200", "2050", 1) }),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof erp.call.listJournalEntries>> = await erp.call.listJournalEntries({
        query: { channel, account: "4000", limit: 2, ...(cursor === null ? {} : { cursor }) },
      });
      seen.push(...page.items.map((entry) => entry.entryId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    assert.equal(new Set(seen).size, 5);
    assert.equal(seen.length, 5);
  });

  it("refuses a cursor that is not one of the list's", async () => {
    await assert.rejects(erp.call.listJournalEntries({ query: { cursor: "nonsense" } }), { kind: "invalid-parameter" });
  });
});

describe("the database's own guards", () => {
  const insert = (lines: string) =>
    erp.db.sql.unsafe(`
      WITH e AS (INSERT INTO journal_entries (reference, document, date, kind, channel, correlation_id, content_hash)
        VALUES ('${fresh("raw")}', 'D', '2026-11-21', 'sale', 'web', 'c', 'h') RETURNING entry_id)
      INSERT INTO journal_lines (entry_id, line_number, account, debit, credit, currency) SELECT entry_id, ${lines} FROM e`);

  it("refuse lines that do not balance", async () => {
    await assert.rejects(insert("1, '1100', 100, 0, 'GBP'"), { message: "debits and credits differ" });
  });

  it("refuse a line with both sides", async () => {
    await assert.rejects(insert("1, '1100', 100, 100, 'GBP'"), { constraint_name: "journal_lines_one_side" });
  });

  it("refuse to change or delete what is posted", async () => {
    await post(someEntry());
    for (const statement of [
      "UPDATE journal_entries SET memo = 'x'",
      "DELETE FROM journal_entries",
      "UPDATE journal_lines SET debit = 1",
      "DELETE FROM journal_lines",
      "TRUNCATE journal_entries",
    ]) {
      await assert.rejects(erp.db.sql.unsafe(statement), { message: /is append-only/ }, statement);
    }
  });
});
