/** `tierline start` from an empty home, as a person starts it: what it prints works, it stops cleanly and survives kill -9. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { freePort } from "@tierline/kernel/db/free-port";
import { problems } from "@tierline/kernel/errors/problem";
import { begin, processesOf, temporaryHome, tierline, type Begun, type Environment, type Home } from "./commanding.ts";
import { eventually } from "@tierline/kernel/testing/eventually";
import { main } from "./running.ts";

const bash = promisify(execFile);
const ready = "Ctrl-C stops it.";

describe("a platform started on an empty home", () => {
  let home: Home;
  let environment: Environment;
  let origin: string;
  let running: Begun;
  let said: string;
  before(async () => {
    home = await temporaryHome();
    const port = await freePort();
    environment = { TIERLINE_HOME: home.path, PORT: String(port), LOG_LEVEL: "error" };
    origin = `http://localhost:${String(port)}`;
  });
  after(() => home.remove());

  const status = (path: string) =>
    fetch(origin + path).then(
      async (response) => [response.status, await response.text()] as const,
      () => undefined,
    );
  const order = async () => {
    const token = (await tierline(environment, "token", "web-shop")).stdout.trim();
    const path = "/experience/storefront/v1/orders?orderNumber=W-1001";
    const answer = await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } });
    return ((await answer.json()) as { items: { orderNumber: string; status: string }[] }).items[0];
  };

  it("says that it is starting, then that it is ready, and prints what runs where", async () => {
    running = begin(environment, "start");
    const first = await eventually(
      () => status("/healthz"),
      (answer) => answer !== undefined,
    );
    assert.equal(first?.[0], 503);
    said = await running.says(ready);
    assert.equal((await status("/healthz"))?.[0], 200);
    const { apis } = JSON.parse((await tierline(environment, "apis", "--json")).stdout) as { apis: { path: string }[] };
    assert.ok(apis.length >= 8);
    for (const { path } of apis) assert.ok(said.includes(origin + path), path);
    assert.ok(said.includes(`Portal                   ${origin}/\n`));
  });

  it("answers the portal page, every document it lists and the page of every problem", async () => {
    // The first start builds it, in the background.
    const [, page] =
      (await eventually(
        () => status("/"),
        (answer) => answer?.[0] === 200,
      )) ?? [];
    assert.match(page ?? "", /<script type="module"[^>]* src="\/assets\//);
    const [, index] = (await status("/openapi/index.json")) ?? [];
    const { apis } = JSON.parse(index ?? "{}") as { apis: { document: string }[] };
    assert.ok(apis.length >= 8);
    for (const { document: path } of apis) {
      const [answered, text] = (await status(path)) ?? [];
      assert.equal(answered, 200, path);
      assert.ok((JSON.parse(text ?? "") as { openapi: string }).openapi.startsWith("3.1"));
    }
    for (const kind of Object.keys(problems)) assert.equal((await status(`/problems/${kind}`))?.[0], 200, kind);
  });

  it("takes the order of the printed curl when it is pasted", async () => {
    const [curl] = /curl -s [\s\S]+?\n\n/.exec(said) ?? [];
    assert.match(curl ?? "", /npx tierline token/);
    const line = (curl ?? "").replace("npx tierline", `"${process.execPath}" "${main}"`);
    const { stdout } = await bash("bash", ["-c", line], { env: { ...process.env, ...environment } });
    const placed = JSON.parse(stdout) as { orderNumber: string; status: string };
    assert.deepEqual([placed.orderNumber, placed.status], ["W-1001", "received"]);
    await eventually(order, (each) => each?.status === "completed");
  });

  it("tells an operator that stock, books and events agree", async () => {
    const drained = () => tierline(environment, "events", "drained", "--json");
    await eventually(drained, ({ code }) => code === 0);
    const stock = await tierline(environment, "verify-stock", "--json");
    assert.equal(stock.code, 0, stock.stderr);
    assert.deepEqual((JSON.parse(stock.stdout) as { differences: unknown[] }).differences, []);
    const books = await tierline(environment, "reconcile", "--from", "2020-01-01", "--to", "2100-01-01", "--json");
    assert.equal(books.code, 0, books.stderr);
    const reconciled = JSON.parse(books.stdout) as { checked: number; differences: unknown[] };
    assert.deepEqual(reconciled.differences, []);
    assert.ok(reconciled.checked > 0);
    assert.equal((await tierline(environment, "events", "parked")).stdout, "Nothing is parked.\n");
    const retried = await tierline(environment, "events", "retry", "orders.complete", "--json");
    assert.deepEqual(JSON.parse(retried.stdout), { retried: 0 });
    const unknown = await tierline(environment, "events", "retry", "nobody");
    assert.match(unknown.stderr, /^There is no consumer "nobody"\. Consumers: .*orders\.complete.*\.\n$/);
    assert.equal(unknown.code, 1);
  });

  it("refuses a second start on its port in one sentence, and goes on", async () => {
    const second = await tierline(environment, "start");
    assert.equal(second.code, 1);
    assert.equal(second.stderr, `Port ${environment["PORT"] ?? ""} is in use: set PORT to another one.\n`);
    assert.equal((await status("/healthz"))?.[0], 200);
  });

  it("keeps the order over kill -9, and Ctrl-C then leaves no process behind", async () => {
    running.child.kill("SIGKILL");
    await once(running.child, "exit");
    running = begin(environment, "start");
    await running.says(ready);
    assert.equal((await order())?.status, "completed");
    running.child.kill("SIGINT");
    assert.equal(await running.ended, 0, running.stderr());
    assert.equal(running.stderr(), "");
    assert.deepEqual(await processesOf(home.path), []);
  });
});
