import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type OpenDatabase, openDatabase } from "../db/connect.ts";
import { Problem } from "../errors/problem.ts";
import { testDatabase } from "../testing/database.ts";
import { ChangePoll, type ChangeQuery } from "./change-poll.ts";

interface Row {
  readonly id: string;
  readonly changedAt: string;
}

const row = (id: string, changedAt: string): Row => ({ id, changedAt });
const [monday, tuesday] = ["2026-11-16T10:00:00Z", "2026-11-17T10:00:00Z"];

describe("polling for changes", () => {
  let db: OpenDatabase;
  before(async () => {
    db = await openDatabase({ url: await testDatabase(), schema: "polls", source: "process/polls" });
  });
  after(() => db.close());

  /** A list of two rows a page, that remembers what it was asked. */
  function listed(name: string, rows: Row[], fails: (query: ChangeQuery) => Problem | undefined = () => undefined) {
    const asked: ChangeQuery[] = [];
    const poll = new ChangePoll<Row>({
      db,
      name,
      page: (query) => {
        asked.push(query);
        const problem = fails(query);
        if (problem !== undefined) return Promise.reject(problem);
        const since = Date.parse(query.changedSince ?? "1970-01-01");
        const start = Number(query.cursor ?? 0);
        const found = rows.filter(({ changedAt }) => Date.parse(changedAt) >= since);
        const nextCursor = start + 2 < found.length ? String(start + 2) : null;
        return Promise.resolve({ items: found.slice(start, start + 2), nextCursor });
      },
    });
    const kept: string[] = [];
    const run = (everything = false) =>
      poll.run({
        everything,
        keep: (page) => {
          kept.push(...page.map(({ id }) => id));
          return Promise.resolve();
        },
      });
    return { poll, asked, kept, run };
  }

  it("reads everything at first, then what changed since, with an overlap", async () => {
    const rows = [row("a", monday), row("b", monday), row("c", tuesday)];
    const { run, kept, asked } = listed("overlap", rows);
    assert.deepEqual({ ...(await run()), began: "" }, { full: true, rows: 3, began: "" });
    rows.push(row("late", "2026-11-17T09:56:00Z"));
    assert.equal((await run())?.full, false);
    assert.equal(asked.at(-1)?.changedSince, "2026-11-17T09:55:00.000Z");
    assert.deepEqual(kept, ["a", "b", "c", "c", "late"]);
  });

  it("reads everything again when a day has passed, or when asked to", async () => {
    const { run } = listed("daily", [row("a", monday)]);
    await run();
    assert.equal((await run(true))?.full, true);
    await db.sql`UPDATE change_polls SET full_at = now() - interval '25 hours' WHERE name = 'daily'`;
    assert.equal((await run())?.full, true);
  });

  it("goes on from the same place when what came could not be kept", async () => {
    const { poll, run, asked } = listed("kept", [row("a", monday)]);
    await run();
    const settle = () => Promise.reject(new Error("a crash before it was noted"));
    await assert.rejects(poll.run({ keep: () => Promise.resolve(), settle, everything: true }), /a crash/);
    assert.equal((await run())?.full, false);
    assert.equal(asked.at(-1)?.changedSince, "2026-11-16T09:55:00.000Z");
  });

  it("tries a page in the middle again, not the first", async () => {
    let failures = 1;
    const fails = ({ cursor }: ChangeQuery) =>
      cursor === "2" && failures-- > 0 ? new Problem("unavailable", "away") : undefined;
    const { run, asked } = listed("middle", [row("a", monday), row("b", monday), row("c", monday)], fails);
    assert.equal((await run())?.rows, 3);
    assert.deepEqual(
      asked.map(({ cursor }) => cursor),
      [undefined, "2", "2"],
    );
  });

  it("says since when the list has been silent, and not of one that cannot be given", async () => {
    let problem: Problem | undefined;
    const { poll, run } = listed("silent", [row("a", monday)], () => problem);
    await run();
    assert.equal(await poll.silentSince(), undefined);
    problem = new Problem("unsupported", "never");
    await assert.rejects(run(), { kind: "unsupported" });
    assert.equal(await poll.silentSince(), undefined);
    problem = new Problem("unavailable", "away");
    await assert.rejects(run(), { kind: "unavailable" });
    const heard = await poll.silentSince();
    assert.ok(heard !== undefined && Math.abs(Date.now() - heard) < 60_000);
    problem = undefined;
    await run();
    assert.equal(await poll.silentSince(), undefined);
  });

  it("is done by one process at a time, by another when the first does not go on", async () => {
    const { run, poll } = listed("one", [row("a", monday)]);
    let [meanwhile, took]: Awaited<ReturnType<typeof run>>[] = [{ full: true, rows: 0, began: "" }, undefined];
    const slow = await poll.run({
      keep: async () => {
        meanwhile = await run();
        await db.sql`UPDATE change_polls SET leased_until = 'epoch' WHERE name = 'one'`;
        took = await run(true);
      },
    });
    assert.deepEqual([meanwhile, slow, took?.full], [undefined, undefined, true]);
  });
});
