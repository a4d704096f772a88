import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pino from "pino";
import type { About } from "../api/about.ts";
import { createApi } from "../api/create-api.ts";
import { openGate, type Gate } from "../api/gate.ts";
import { operation, reply } from "../api/operation.ts";
import type { Principal } from "../auth/principal.ts";
import { isProblem, Problem } from "../errors/problem.ts";
import { z } from "../model/schema.ts";
import { anyone, source } from "../testing/open-api.ts";
import { directClient } from "./direct.ts";

const about: About = {
  tier: "system",
  name: "notes",
  title: "Notes",
  description: "For this test.",
  version: "1.0.0",
  owner: "kernel",
  lifecycle: "draft",
  authority: [],
  slo: { availability: "99%", p99Ms: 100 },
  dataClasses: ["internal"],
};

const Note = z.object({ title: z.string(), marks: z.array(z.object({ word: z.string() })) });
type Note = z.output<typeof Note>;

const keepNote = operation({
  operationId: "keepNote",
  method: "post",
  path: "/notes",
  summary: "Keep a note",
  request: { body: Note },
  responses: { 201: { description: "Kept.", schema: Note } },
  policy: { scopes: ["notes:write"], limit: "write", priority: "normal", idempotency: "none", deadlineMs: 40 },
});

type Handle = (note: Note) => Promise<Note>;

/** An API with one operation, as another API of the same process sees it. */
function notes(handle: Handle, gate: Gate = openGate, responseChecks = 0) {
  const contract = { about, operations: { keepNote } };
  const handlers = { keepNote: async (_: unknown, { body }: { body: Note }) => reply(201, await handle(body)) };
  const api = createApi(contract, { deps: {}, handlers }, { gate, log: pino({ level: "silent" }), responseChecks });
  const routes = {
    keepNote: { method: "post", path: "/notes", idempotent: true, needsKey: false, deadlineMs: 40 },
  };
  const client = directClient({ api: "system/notes", basePath: "/", routes }, anyone({ kind: "api" }), () => api);
  return async (body: unknown, from = source()) => (await client["keepNote"]?.(from, { body })) as Note;
}

const note = (): Note => ({ title: "Lanterns", marks: [{ word: "sold" }] });

describe("the direct transport", () => {
  it("shares nothing of the request: neither side sees what the other changes", async () => {
    const kept: Note[] = [];
    const keep = notes((given) => {
      kept.push(given);
      return Promise.resolve(note());
    });
    const mine = note();
    await keep(mine);
    mine.marks[0]!.word = "changed by the caller";
    assert.deepEqual(kept, [note()]);
    kept[0]!.marks[0]!.word = "changed by the callee";
    assert.equal(mine.marks[0]!.word, "changed by the caller");
  });

  it("shares nothing of the answer: neither side sees what the other changes", async () => {
    const own = note();
    const keep = notes(() => Promise.resolve(own));
    const answer = await keep(note());
    own.marks[0]!.word = "changed by the callee";
    assert.deepEqual(answer, note());
    answer.marks[0]!.word = "changed by the caller";
    assert.equal(own.marks[0]!.word, "changed by the callee");
  });

  it("validates what crosses: refuses what is not declared, and leaves it out on the way back", async () => {
    const seen: unknown[] = [];
    const keep = notes((given) => {
      seen.push(given);
      return Promise.resolve({ ...note(), cost: 3 } as Note);
    });
    assert.deepEqual(await keep(note()), note());
    assert.deepEqual(seen, [note()]);
    await assert.rejects(keep({ ...note(), secret: "x" }), (error) => {
      assert.ok(isProblem(error, "invalid"));
      assert.equal(error.extras.errors?.[0]?.pointer, "/secret");
      return true;
    });
    await assert.rejects(keep({ title: "Lanterns", marks: [{ word: 7 }] }), (error) => {
      assert.ok(isProblem(error, "invalid"));
      assert.equal(error.extras.errors?.[0]?.pointer, "/marks/0/word");
      return true;
    });
  });

  it("lets no answer pass that breaks the contract where checks are strict", async () => {
    const keep = notes(() => Promise.resolve({ title: 7 } as unknown as Note), undefined, 1);
    await assert.rejects(keep(note()), (error) => isProblem(error, "internal"));
  });

  it("asks the gate for every call, as the calling API", async () => {
    const asked: Principal[] = [];
    const gate: Gate = {
      compile:
        () =>
        ({ principal }) => {
          asked.push(principal);
          throw new Problem("forbidden", "Not today.");
        },
    };
    const keep = notes(() => Promise.reject(new Error("was let in")), gate);
    await assert.rejects(keep(note()), (error) => isProblem(error, "forbidden"));
    assert.deepEqual(
      asked.map(({ kind }) => kind),
      ["api"],
    );
  });

  it("gives up at the operation's deadline, or at the caller's if that is sooner", async () => {
    const keep = notes(() => new Promise(() => undefined));
    const began = Date.now();
    await assert.rejects(keep(note()), (error) => isProblem(error, "deadline-exceeded"));
    assert.ok(Date.now() - began >= 40);
    const late = keep(note(), source({ deadline: Date.now() - 1 }));
    await assert.rejects(late, (error) => isProblem(error, "deadline-exceeded"));
  });
});
