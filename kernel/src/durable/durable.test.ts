import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import postgres from "postgres";
import { Problem, isProblem } from "../errors/problem.ts";
import { testDatabase } from "../testing/database.ts";
import { type OpenDurable, openDurable } from "./open.ts";
import type { Workflow } from "./durable.ts";

const script = fileURLToPath(new URL("./fixtures/worker.ts", import.meta.url));

/** A worker process, and a promise for the moment it has said something. */
function worker(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on("line", (line) => lines.push(line));
  return {
    lines,
    says: async (line: string): Promise<void> => {
      while (!lines.includes(line)) await once(reader, "line");
    },
    kill: async (): Promise<void> => {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

describe("durable work", () => {
  let url: string;
  let durable: OpenDurable;
  let counting: Workflow<{ id: string }, string[]>;
  let refused: Workflow<object, string>;
  let flaky: Workflow<{ failures: number }, number>;
  let narrow: Workflow<object, number>;
  let nested: Workflow<{ child: string }, string>;
  const ran: string[] = [];
  let atOnce = 0;
  let most = 0;

  before(async () => {
    url = await testDatabase();
    durable = openDurable({ url, log: pino({ level: "silent" }) });
    counting = durable.workflow("test.counting", async ({ id }: { id: string }) => {
      const steps = [];
      for (const name of ["a", "b", "c"]) {
        steps.push(await durable.step(name, () => Promise.resolve(void ran.push(`${id}${name}`)).then(() => name)));
      }
      return steps;
    });
    refused = durable.workflow("test.refused", async () => {
      let tries = 0;
      try {
        await durable.step("pay", () => {
          tries++;
          return Promise.reject(new Problem("payment-declined", "No.", { members: { code: "do-not-honor" } }));
        });
      } catch (error) {
        if (isProblem(error, "payment-declined"))
          return `${String(tries)} ${error.message} ${String(error.extras.members?.["code"])}`;
      }
      return "accepted";
    });
    flaky = durable.workflow("test.flaky", ({ failures }: { failures: number }) => {
      let tries = 0;
      const work = () =>
        ++tries > failures ? Promise.resolve(tries) : Promise.reject(new Problem("unavailable", "Not now."));
      return durable.step("flaky", work, { maxAttempts: 3, intervalMs: 1 });
    });
    narrow = durable.workflow(
      "test.narrow",
      () =>
        durable.step("alone", async () => {
          most = Math.max(most, ++atOnce);
          await new Promise((resolve) => setImmediate(resolve));
          return --atOnce;
        }),
      { concurrency: 1 },
    );
    nested = durable.workflow("test.nested", ({ child }: { child: string }) =>
      durable.step("call", async () => {
        await counting.start(child, { id: child });
        return (await counting.result(child)).join("");
      }),
    );
    durable.workflow("test.three-steps", async (input: { n: number }) => {
      const done: string[] = [];
      for (const name of ["one", "two", "three"])
        done.push(await durable.step(name, () => Promise.resolve(`${name}:${String(input.n)}`)));
      return done.join(" ");
    });
    await durable.launch();
  });
  after(() => durable.stop());

  it("runs a workflow and remembers its result", async () => {
    await counting.start("first", { id: "first" });
    assert.deepEqual(await counting.result("first"), ["a", "b", "c"]);
  });

  it("runs an id once, however often it is started", async () => {
    await Promise.all(Array.from({ length: 10 }, () => counting.start("twice", { id: "twice" })));
    await counting.result("twice");
    await counting.start("twice", { id: "twice" });
    assert.deepEqual(
      ran.filter((step) => step.startsWith("twice")),
      ["twicea", "twiceb", "twicec"],
    );
  });

  it("hands a refusal to the workflow whole", async () => {
    await refused.start("refused", {});
    assert.equal(await refused.result("refused"), "1 No. do-not-honor");
  });

  it("retries a failure, and gives up after the attempts it was given", async () => {
    await flaky.start("flaky-2", { failures: 2 });
    assert.equal(await flaky.result("flaky-2"), 3);
    await flaky.start("flaky-3", { failures: 3 });
    await assert.rejects(flaky.result("flaky-3"), /Not now/);
  });

  it("runs no more at once than it was allowed", async () => {
    await Promise.all(Array.from({ length: 5 }, (_, i) => narrow.start(`narrow-${String(i)}`, {})));
    await Promise.all(Array.from({ length: 5 }, (_, i) => narrow.result(`narrow-${String(i)}`)));
    assert.equal(most, 1);
  });

  it("starts a workflow from within another's step as one of its own", async () => {
    await nested.start("nested", { child: "child-of-nested" });
    assert.equal(await nested.result("nested"), "abc");
  });

  it("takes over what a killed process left, and does not repeat its finished steps", async () => {
    const first = worker(url, "orphan", "two");
    await first.says("step two");
    await first.kill();
    assert.equal(await durable.pending(), 1);
    const sql = postgres(url, { max: 1 });
    const result = durable.workflowResult<string>("orphan");
    assert.equal(await result, "one:7 two:7 three:7");
    const steps =
      await sql`SELECT function_name FROM dbos.operation_outputs WHERE workflow_uuid = 'orphan' ORDER BY function_id`;
    assert.deepEqual(
      steps.map((row) => row["function_name"]),
      ["one", "two", "three"],
    );
    await sql.end();
    assert.deepEqual(
      first.lines.filter((line) => line.startsWith("step")),
      ["step one", "step two"],
    );
  });

  it("leaves a workflow alone whose process lives", async () => {
    const other = worker(url, "slow", "two");
    await other.says("step two");
    // Longer than it takes to declare a silent process dead.
    const sql = postgres(url, { max: 1 });
    for (let beats = 0; beats < 5;) {
      const [row] =
        await sql`SELECT (max(beat_at) - min(started_at) > make_interval(secs => ${beats + 1})) AS beaten FROM tierline_durable.processes WHERE started_at = (SELECT max(started_at) FROM tierline_durable.processes)`;
      if (row?.["beaten"] === true) beats++;
      else await sql`SELECT pg_sleep(0.1)`;
    }
    await sql.end();
    assert.equal(await durable.pending(), 1);
    await other.kill();
    assert.equal(await durable.workflowResult("slow"), "one:7 two:7 three:7");
  });
});
