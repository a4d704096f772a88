import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as fc from "fast-check";
import type postgres from "postgres";
import { testDatabase } from "../testing/database.ts";
import { openPool } from "./pool.ts";

describe("arrays", () => {
  let sql: postgres.Sql;
  before(async () => {
    sql = openPool(await testDatabase(), { maxConnections: 2, connection: { application_name: "arrays" } });
  });
  after(() => sql.end());

  it("of any text come back as they went", async () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }).map((value) => value.replaceAll("\u0000", "")),
      fc.constantFrom("", "NULL", "null", "{}", '"', "\\", ",", " ", "a,b", '{"x":[1]}'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(text)), async (values) => {
        const [row] = await sql`SELECT ${values}::text[] AS v`;
        assert.deepEqual(row?.["v"], values);
      }),
      { numRuns: 200 },
    );
  });

  it("of other types follow the conversions of their elements", async () => {
    const at = "2026-11-21T09:30:00.000Z";
    const [row] = await sql`
      SELECT ${[1, -2, null]}::int[] AS ints, ${[9_007_199_254_740_991]}::bigint[] AS bigs, ${[at]}::timestamptz[] AS times,
        ${["1.50"]}::numeric[] AS decimals, ${['{"a":[1,"x"]}', null]}::jsonb[] AS documents, ${[0.5]}::float8[] AS floats,
        ${["0193a5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7"]}::uuid[] AS ids, ARRAY[true, false] AS flags, ARRAY[[1, 2], [3, 4]] AS nested,
        '{}'::text[] AS none`;
    assert.deepEqual(
      { ...row },
      {
        ints: [1, -2, null],
        bigs: [9_007_199_254_740_991],
        times: [at],
        decimals: ["1.50"],
        documents: [{ a: [1, "x"] }, null],
        floats: [0.5],
        ids: ["0193a5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7"],
        flags: [true, false],
        nested: [
          [1, 2],
          [3, 4],
        ],
        none: [],
      },
    );
  });
});
