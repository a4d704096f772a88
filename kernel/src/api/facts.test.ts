import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Problem } from "../errors/problem.ts";
import { draftFact, takeFacts, type FactStore } from "./facts.ts";

interface Row {
  readonly id: string;
  readonly number: string;
  readonly fingerprint: string;
}

/** A store in memory, with what was announced. */
function store(...kept: Row[]) {
  const announced: string[] = [];
  const facts: FactStore<Row, Row> = {
    idOf: (row) => row.id,
    referenceOf: (row) => row.number,
    insert: (rows) => {
      const fresh = rows.filter((row) => {
        const isFree = kept.every((each) => each.number !== row.number);
        if (isFree) kept.push(row);
        return isFree;
      });
      return Promise.resolve(new Set(fresh.map((row) => row.id)));
    },
    find: (numbers) => Promise.resolve(kept.filter((row) => numbers.includes(row.number))),
    announce: (rows) => Promise.resolve(void announced.push(...rows.map((row) => row.id))),
  };
  return { facts, announced };
}

const draft = (row: Row) => draftFact({ reference: row.number, at: "/facts/0", kinds: ["invalid"] }, () => row);

describe("facts", () => {
  it("takes each once, tells a repeat from a conflict, also within one batch, and announces what is new", async () => {
    const { facts, announced } = store({ id: "old", number: "1", fingerprint: "a" });
    const taken = await takeFacts(
      [
        draft({ id: "x1", number: "1", fingerprint: "a" }),
        draft({ id: "x2", number: "1", fingerprint: "b" }),
        draft({ id: "x3", number: "2", fingerprint: "c" }),
        draft({ id: "x4", number: "2", fingerprint: "c" }),
      ],
      facts,
    );
    assert.deepEqual(
      taken.map(({ id, result }) => [id, result.status]),
      [
        ["old", "duplicate"],
        [undefined, "rejected"],
        ["x3", "accepted"],
        ["x3", "duplicate"],
      ],
    );
    assert.equal(taken[1]?.result.problem?.kind, "conflict");
    assert.deepEqual(announced, ["x3"]);
  });

  it("keeps a fact's own problem to its entry", async () => {
    const refused = draftFact<Row>({ reference: "9", at: "/facts/4", kinds: ["invalid"] }, () => {
      const errors = [{ pointer: "/lines", detail: "is empty" }];
      throw new Problem("invalid", "It has no lines.", { reason: "empty", errors });
    });
    const { facts, announced } = store();
    const taken = await takeFacts([refused, draft({ id: "x1", number: "1", fingerprint: "a" })], facts);
    assert.deepEqual(taken[0], {
      result: {
        reference: "9",
        status: "rejected",
        problem: {
          kind: "invalid",
          detail: "It has no lines.",
          reason: "empty",
          errors: [{ pointer: "/facts/4/lines", detail: "is empty" }],
        },
      },
    });
    assert.deepEqual(announced, ["x1"]);
  });

  it("ends the batch on any other error", () => {
    const broken = () =>
      draftFact<Row>({ reference: "9", at: "", kinds: ["invalid"] }, () => {
        throw new Error("a bug");
      });
    assert.throws(broken, /a bug/);
  });
});
