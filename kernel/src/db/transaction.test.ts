import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { isProblem } from "../errors/problem.ts";
import { testDatabase } from "../testing/database.ts";
import { type OpenDatabase, openDatabase } from "./connect.ts";
import { asUnavailable } from "./reach.ts";

describe("a transaction", () => {
  let db: OpenDatabase;
  let owner: postgres.Sql;
  before(async () => {
    const url = await testDatabase();
    owner = postgres(url, { max: 1 });
    db = await openDatabase({ url, schema: "tries", source: "process/tries", maxConnections: 2 });
    await db.sql`CREATE TABLE things (n int UNIQUE)`;
  });
  after(async () => {
    await db.close();
    await owner.end();
  });
  const cut = () => owner`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  const things = async () => (await db.sql`SELECT n FROM things ORDER BY n`).map((row) => row["n"] as number);
  /** Each connection that was cut may fail one statement or transaction before it is known to be gone. */
  const onceBack = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (!isProblem(asUnavailable(error), "unavailable") || attempt === 50) throw error;
        await delay(20);
      }
    }
  };

  it("commits what it did", async () => {
    assert.equal(
      await db.transaction(async (tx) => (await tx.sql`INSERT INTO things VALUES (1) RETURNING n`)[0]?.["n"]),
      1,
    );
    assert.deepEqual(await things(), [1]);
  });

  it("does nothing if the work fails, or a statement whose error the work ignored", async () => {
    await assert.rejects(
      db.transaction(async (tx) => {
        await tx.sql`INSERT INTO things VALUES (2)`;
        throw new Error("no");
      }),
      /no/,
    );
    await assert.rejects(
      db.transaction(async (tx) => {
        await tx.sql`INSERT INTO things VALUES (3)`;
        await tx.sql`INSERT INTO things VALUES (1)`.catch(() => undefined);
      }),
      { code: "23505" },
    );
    assert.deepEqual(await things(), [1]);
  });

  it("can undo a part of itself", async () => {
    await db.transaction(async (tx) => {
      await tx.sql`INSERT INTO things VALUES (4)`;
      await tx.sql.savepoint((sql) => sql`INSERT INTO things VALUES (1)`).catch(() => undefined);
      await tx.orm.transaction(async (nested) => nested.execute("INSERT INTO things VALUES (5)"));
    });
    assert.deepEqual(await things(), [1, 4, 5]);
  });

  it("gives its connection back each time", async () => {
    const one = (n: number) => db.transaction(async (tx) => void (await tx.sql`SELECT ${n}::int`));
    await Promise.all(Array.from({ length: 50 }, (_, n) => one(n)));
    await Promise.allSettled(Array.from({ length: 50 }, () => db.transaction(() => Promise.reject(new Error("no")))));
    assert.deepEqual(await things(), [1, 4, 5]);
  });

  it("that loses its connection fails as unavailable, has no effect, and leaves a pool that works", async () => {
    const losing = [
      (sql: postgres.TransactionSql) => Promise.all([sql`SELECT pg_sleep(5)`, cut()]),
      async (sql: postgres.TransactionSql) => {
        await cut();
        await sql`INSERT INTO things VALUES (7)`;
      },
      async (sql: postgres.TransactionSql) => {
        await cut();
        await things().catch(() => undefined);
        await sql`INSERT INTO things VALUES (8)`;
      },
    ];
    for (const lose of losing) {
      const lost = db.transaction(async (tx) => {
        await tx.sql`INSERT INTO things VALUES (6)`;
        await lose(tx.sql);
      });
      await assert.rejects(lost, (error) => isProblem(error, "unavailable"));
      assert.deepEqual(await onceBack(things), [1, 4, 5]);
      const look = () => db.transaction(async (tx) => (await tx.sql`SELECT 1 AS one`)[0]?.["one"]);
      assert.deepEqual(await Promise.all([1, 2, 3, 4].map(() => onceBack(look))), [1, 1, 1, 1]);
    }
  });
});
