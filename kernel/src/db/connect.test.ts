import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once as eventOnce } from "node:events";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { eq, sql as expression } from "drizzle-orm";
import { bigint, jsonb, pgTable, timestamp } from "drizzle-orm/pg-core";
import { isProblem } from "../errors/problem.ts";
import { testDatabase } from "../testing/database.ts";
import { type OpenDatabase, openDatabase } from "./connect.ts";
import type { Tx } from "./database.ts";

const migrations = new URL("./fixtures/migrations/", import.meta.url);
const notes = pgTable("notes", {
  id: bigint({ mode: "number" }).primaryKey(),
  body: jsonb().notNull(),
  at: timestamp({ withTimezone: true, mode: "date" }).notNull(),
});
const claim = (key: string, fingerprint = "f") => ({
  claim: { key, client: "web", operationId: "addNote", fingerprint },
});

describe("a database of one API", () => {
  let url: string;
  let db: OpenDatabase;
  let other: OpenDatabase;
  let commits = 0;
  before(async () => {
    url = await testDatabase();
    const publishes = ["note.added.v1"];
    const onCommit = (): void => void commits++;
    db = await openDatabase({ url, schema: "notes", source: "process/notes", migrations, publishes, onCommit });
    other = await openDatabase({ url, schema: "others", source: "process/others", migrations });
    await db.sql`INSERT INTO counters VALUES ('runs', 0)`;
  });
  after(async () => {
    await db.close();
    await other.close();
  });
  const runs = async () => (await db.sql`SELECT value FROM counters WHERE name = 'runs'`)[0]?.["value"] as number;
  const count = (tx: Tx) => tx.sql`UPDATE counters SET value = value + 1 WHERE name = 'runs'`;

  it("resolves unqualified names in its own schema, and reaches no other", async () => {
    await other.sql`INSERT INTO notes VALUES (1, '{}', now())`;
    assert.equal((await db.sql`SELECT count(*)::int AS n FROM notes`)[0]?.["n"], 0);
    await assert.rejects(async () => db.sql`SELECT * FROM others.notes`, /permission denied for schema others/);
    await assert.rejects(async () => db.sql`CREATE SCHEMA mine`, /permission denied/);
    assert.equal((await db.sql`SELECT current_user AS who`)[0]?.["who"], "tierline_notes");
  });

  it("gives and takes times, big integers and JSON alike through SQL and drizzle", async () => {
    const at = "2026-03-01T10:00:00.120Z";
    await db.sql`INSERT INTO notes VALUES (${9_007_199_254_740_991}, ${db.sql.json({ a: [1] })}, ${at})`;
    const [raw] = await db.sql`SELECT * FROM notes`;
    assert.deepEqual({ ...raw }, { id: 9_007_199_254_740_991, body: { a: [1] }, at });
    await db.transaction(async (tx) => {
      await tx.orm.update(notes).set({ body: ["text", { b: 2 }], at: new Date("2026-03-02T00:00:00Z") });
    });
    const [row] = await db.orm.select().from(notes).where(eq(notes.id, 9_007_199_254_740_991));
    assert.deepEqual(row, {
      id: 9_007_199_254_740_991,
      body: ["text", { b: 2 }],
      at: new Date("2026-03-02T00:00:00Z"),
    });
    await assert.rejects(async () => db.sql`SELECT 9007199254740993::bigint AS v`, /9007199254740993/);
    await db.orm.delete(notes).where(expression`true`);
  });

  it("runs an idempotent effect once and answers a replay from what was stored", async () => {
    const add = () =>
      db.once(claim("k1"), async (tx) => {
        await count(tx);
        return { status: 201, body: { z: 1, a: "first" } };
      });
    const first = await add();
    assert.deepEqual(await add(), first);
    assert.equal(JSON.stringify(await db.replayed(claim("k1"))), JSON.stringify(first));
    assert.equal(await runs(), 1);
    assert.equal(await db.replayed(claim("never")), undefined);
  });

  it("refuses a key that was used for another request", async () => {
    await assert.rejects(
      db.once(claim("k1", "another"), async () => "never"),
      (error) => isProblem(error, "idempotency-key-reused"),
    );
  });

  it("keeps keys of different clients apart", async () => {
    const ofTill = { claim: { ...claim("k1").claim, client: "till", fingerprint: "another" } };
    assert.equal(await db.once(ofTill, async () => "till's own"), "till's own");
  });

  it("lets one of many concurrent duplicates take effect, and all get its answer", async () => {
    const before = await runs();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, caller) =>
        db.once(claim("k2"), async (tx) => {
          await count(tx);
          return caller;
        }),
      ),
    );
    assert.equal(new Set(answers).size, 1);
    assert.equal(await runs(), before + 1);
  });

  it("stores nothing of an effect that failed, so that the key can be used again", async () => {
    const before = await runs();
    const failing = db.once(claim("k3"), async (tx) => {
      await count(tx);
      await tx.emit([{ type: "note.added.v1", key: "1", data: {}, correlationId: "c" }]);
      throw new Error("half way");
    });
    await assert.rejects(failing, /half way/);
    assert.equal(await runs(), before);
    assert.equal((await db.sql`SELECT count(*)::int AS n FROM outbox`)[0]?.["n"], 0);
    assert.equal(await db.once(claim("k3"), async () => "second try"), "second try");
  });

  it("writes events in the transaction of the effect and tells when they are committed", async () => {
    const before = commits;
    await db.transaction(async (tx) => {
      await tx.emit([{ type: "note.added.v1", key: "n1", data: { text: "it's" }, correlationId: "c1" }]);
      assert.equal(commits, before);
    });
    assert.equal(commits, before + 1);
    const [row] = await db.sql`DELETE FROM outbox RETURNING type, key, data, correlation_id`;
    assert.deepEqual({ ...row }, { type: "note.added.v1", key: "n1", data: { text: "it's" }, correlation_id: "c1" });
  });

  it("writes no event that its contract does not name, and none at all where it names none", async () => {
    const undeclared = { type: "note.burnt.v1", key: "1", data: {}, correlationId: "c" };
    await assert.rejects(
      db.transaction((tx) => tx.emit([undeclared])),
      /note\.burnt\.v1, which its contract does not name/,
    );
    await assert.rejects(
      other.transaction((tx) => tx.emit([{ ...undeclared, type: "note.added.v1" }])),
      /note\.added\.v1, which its contract does not name/,
    );
  });

  it("does nothing once for which there is no key", async () => {
    const before = await runs();
    await assert.rejects(db.once({}, count), /no idempotency key/);
    await assert.rejects(db.replayed({}), /no idempotency key/);
    assert.equal(await runs(), before);
  });

  it("runs a transaction again that lost a deadlock", async () => {
    await db.sql`INSERT INTO counters VALUES ('left', 0), ('right', 0)`;
    const met: (() => void)[] = [];
    const both = new Promise<void>((resolve) => met.push(resolve));
    let arrived = 0;
    const cross = (first: string, second: string) =>
      db.transaction(async (tx) => {
        await tx.sql`UPDATE counters SET value = value + 1 WHERE name = ${first}`;
        if (++arrived === 2) met[0]?.();
        await both;
        await tx.sql`UPDATE counters SET value = value + 1 WHERE name = ${second}`;
      });
    await Promise.all([cross("left", "right"), cross("right", "left")]);
    const rows = await db.sql`SELECT value FROM counters WHERE name IN ('left', 'right')`;
    assert.deepEqual(
      rows.map((row) => row["value"]),
      [2, 2],
    );
  });

  it("forgets idempotency keys after seven days", async () => {
    await db.once(claim("old"), async () => "x");
    await db.sql`UPDATE idempotency_keys SET created_at = now() - interval '8 days' WHERE key = 'old'`;
    assert.equal(await db.pruneKeys(), 1);
    assert.equal(await db.replayed(claim("old")), undefined);
  });

  it("can be opened for the first time by several processes at once", async () => {
    const script = fileURLToPath(new URL("./fixtures/open-and-close.ts", import.meta.url));
    const codes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const child = spawn(process.execPath, [script, url], { stdio: ["ignore", "inherit", "inherit"] });
        return ((await eventOnce(child, "exit")) as [number])[0];
      }),
    );
    assert.deepEqual(codes, [0, 0, 0, 0]);
  });
});

describe("a database that cannot be used", () => {
  it("is named in one sentence without the password", async () => {
    const url = "postgres://me:secret@127.0.0.1:1/tierline";
    await assert.rejects(openDatabase({ url, schema: "notes", source: "process/notes" }), {
      message: "Cannot use the database tierline at 127.0.0.1:1 as me: nothing listens there. Check DATABASE_URL.",
    });
  });

  it("says so when the password is wrong", async () => {
    const url = new URL(await testDatabase());
    url.password = "wrong";
    await assert.rejects(
      openDatabase({ url: url.href, schema: "notes", source: "process/notes" }),
      /refuses the user or the password/,
    );
  });
});
