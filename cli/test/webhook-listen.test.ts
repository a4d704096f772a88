/** `tierline webhook listen` as a developer sees it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Webhook } from "standardwebhooks";
import { begin, tierline, type Begun } from "./commanding.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const urlIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? "";
const ended = async ({ child, ended }: Begun) => {
  child.kill("SIGINT");
  return ended;
};

async function send(url: string, id: string, by = secret): Promise<number> {
  const body = JSON.stringify({ type: "order.placed.v2", subject: "ord_1" });
  const now = new Date();
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
    "webhook-signature": new Webhook(by).sign(id, now, body),
  };
  return (await fetch(url, { method: "POST", headers, body })).status;
}

describe("webhook listen", () => {
  it("prints a line for each delivery: type, key, id and what became of it", async () => {
    const listening = begin({}, "webhook", "listen", "--port", "0", "--secret", secret, "--fail", "1");
    const url = urlIn(await listening.says("Listening at"));
    assert.deepEqual([await send(url, "whd_1"), await send(url, "whd_1")], [500, 204]);
    assert.equal(await send(url, "whd_2", `whsec_${Buffer.alloc(32, 8).toString("base64")}`), 401);
    const said = await listening.says("whd_2");
    assert.equal(await ended(listening), 0);
    const lines = said.trim().split("\n").slice(1);
    const expected = [/failed 500$/, /ok 204 \(came before\)$/, /whd_2 {2}failed 401 \(wrong signature\)$/];
    for (const [index, line] of lines.entries()) {
      assert.match(line, /^\d\d:\d\d:\d\d {2}order\.placed\.v2 +ord_1 {2}whd_\d {2}/);
      assert.match(line, expected[index] ?? /$^/);
    }
    assert.equal(lines.length, expected.length);
  });

  it("prints JSON for a program, and needs no secret", async () => {
    const listening = begin({}, "webhook", "listen", "--port", "0", "--json");
    const url = urlIn(await listening.says("ready"));
    await send(url, "whd_1");
    const [ready, delivered] = (await listening.says("whd_1"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    await ended(listening);
    assert.deepEqual(ready, { ready: true, url });
    const { at: _, ...rest } = delivered as { at: string };
    const event = { type: "order.placed.v2", subject: "ord_1" };
    const about = { type: event.type, key: event.subject, id: "whd_1", event };
    assert.deepEqual(rest, { ...about, signature: "unchecked", again: false, status: 204 });
  });

  it("refuses in one sentence what it cannot use", async () => {
    for (const [option, value, sentence] of [
      ["--port", "70000", "It must be a whole number up to 65535"],
      ["--secret", "whsec_short", "It must be the endpoint's secret, which begins with whsec_"],
      ["--forward", "localhost", "It must be an address like http://localhost:3000/hooks"],
      ["--fail", "-1", "It must be a whole number up to 1000000"],
    ] as const) {
      const { code, stderr } = await tierline({}, "webhook", "listen", `${option}=${value}`);
      assert.deepEqual([code, stderr.includes(sentence), stderr.trim().split("\n").length], [1, true, 1], stderr);
    }
  });
});
