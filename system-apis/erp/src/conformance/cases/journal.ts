import assert from "node:assert/strict";
import { Problem } from "@tierline/kernel/errors/problem";
import { settled } from "../books-under-test.ts";
import type { Bench, Case } from "../case.ts";
import { someEntry } from "../documents.ts";
import type { NewJournalEntry } from "../../resources/journal/contract.ts";

const capability = "journal";
const needs = ["postJournalEntries", "listAccounts"] as const;

/** Two accounts to post on: an asset and revenue. */
export async function accounts({ erp }: Bench): Promise<[string, string]> {
  const first = async (type: "asset" | "revenue") => (await erp.listAccounts({ query: { type, limit: 1 } })).items[0];
  const [asset, revenue] = [await first("asset"), await first("revenue")];
  assert.ok(asset !== undefined && revenue !== undefined, "the chart has an asset and a revenue account");
  return [asset.account, revenue.account];
}

/** Posts until every entry has its own answer; what is put off is sent again, as finance does. */
export async function postEntries({ erp }: Bench, entries: readonly NewJournalEntry[]) {
  return settled(async () => {
    const { results } = await erp.postJournalEntries({ body: { entries: [...entries] } });
    const putOff = results.find(({ problem }) => problem?.kind === "unavailable");
    if (putOff !== undefined) {
      throw new Problem("unavailable", putOff.problem?.detail ?? "");
    }
    return results;
  });
}

/** Double entry: once, balanced, in total. */
export const journal: readonly Case[] = [
  {
    capability,
    name: "a balanced entry is posted once; a repeat is a duplicate with its number",
    needs: [...needs],
    run: async (bench) => {
      const entry = someEntry(bench, await accounts(bench), 1999);
      const [first] = await postEntries(bench, [entry]);
      const [again] = await postEntries(bench, [entry]);
      assert.deepEqual([again?.status, again?.entryId], ["duplicate", first?.entryId]);
    },
  },
  {
    capability,
    name: "a bad entry costs no other: unbalanced, unknown account, taken reference",
    needs: [...needs],
    run: async (bench) => {
      const pair = await accounts(bench);
      const taken = someEntry(bench, pair, 100);
      await postEntries(bench, [taken]);
      const lopsided = someEntry(bench, pair, 100);
      const [one, two] = lopsided.lines;
      assert.ok(one !== undefined && two !== undefined);
      const results = await postEntries(bench, [
        { ...lopsided, lines: [one, { ...two, credit: 99 }] },
        someEntry(bench, [pair[0], "9999999999"], 100),
        { ...someEntry(bench, pair, 101), reference: taken.reference },
        someEntry(bench, pair, 102),
      ]);
      assert.deepEqual(
        results.map(({ status, problem }) => problem?.kind ?? status),
        ["unbalanced", "not-found", "conflict", "accepted"],
      );
    },
  },
  {
    capability,
    name: "eight parallel posts of one entry make one entry",
    needs: [...needs, "summarizeJournal"],
    run: async (bench) => {
      const entry = someEntry(bench, await accounts(bench), 4321);
      const answers = await Promise.all(Array.from({ length: 8 }, () => postEntries(bench, [entry])));
      assert.equal(new Set(answers.map(([result]) => result?.entryId)).size, 1);
      const { entries, totals } = await bench.erp.summarizeJournal({ body: { documents: [entry.document] } });
      assert.equal(entries, 1);
      assert.deepEqual(
        totals.map(({ debit, credit }) => debit + credit),
        [4321, 4321],
      );
      assert.equal((await bench.count("journal-entry", entry.reference)) ?? 1, 1);
    },
  },
  {
    capability,
    name: "entries are found by reference and listed by channel, as they were posted",
    needs: [...needs, "lookupJournalEntries", "listJournalEntries"],
    run: async (bench) => {
      const [pair, channel] = [await accounts(bench), bench.fresh("ch")];
      const entries = [101, 202, 303].map((amount) => someEntry(bench, pair, amount, { channel }));
      await postEntries(bench, entries);
      const references = entries.map(({ reference }) => reference);
      const found = await bench.erp.lookupJournalEntries({ body: { references: [...references, bench.fresh("je")] } });
      assert.deepEqual(found.entries.map(bare), entries.map(bare));
      const first = await bench.erp.listJournalEntries({ query: { channel, limit: 2 } });
      const rest = await bench.erp.listJournalEntries({ query: { channel, limit: 2, cursor: first.nextCursor ?? "" } });
      assert.deepEqual([...first.items, ...rest.items].map(bare), entries.map(bare));
    },
  },
  {
    capability,
    name: "totals are exact",
    needs: [...needs, "summarizeJournal"],
    run: async (bench) => {
      const [pair, channel] = [await accounts(bench), bench.fresh("ch")];
      const amounts = [1, 10, 99, 100_000_000_01, 33];
      await postEntries(
        bench,
        amounts.map((amount) => someEntry(bench, pair, amount, { channel })),
      );
      const summary = await bench.erp.summarizeJournal({ body: { channel } });
      const sum = amounts.reduce((total, amount) => total + amount, 0);
      assert.deepEqual(
        summary.totals.map(({ account, debit, credit }) => [account, debit, credit]).toSorted(),
        [
          [pair[0], sum, 0],
          [pair[1], 0, sum],
        ].toSorted(),
      );
      assert.deepEqual([summary.entries, summary.balanced], [amounts.length, true]);
    },
  },
];

/** An entry as its poster knows it. */
const bare = ({ reference, document, date, kind, channel, correlationId, lines }: NewJournalEntry) => ({
  reference,
  document,
  date,
  kind,
  channel,
  correlationId,
  lines: lines.map(({ account, debit, credit, currency }) => ({ account, debit, credit, currency })),
});
