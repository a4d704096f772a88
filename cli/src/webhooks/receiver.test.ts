/** The receiver to develop with, sent to as the platform sends. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, it } from "node:test";
import { Webhook } from "standardwebhooks";
import { startReceiver, type Delivered, type ReceiverOptions } from "./receiver.ts";
import { isSecret } from "./signature.ts";

const newSecret = () => `whsec_${randomBytes(32).toString("base64")}`;
const [secret, old, foreign] = [newSecret(), newSecret(), newSecret()];
const verification = { type: "endpoint.verification", data: { challenge: "say this" } };
const placed = { type: "order.placed.v2", subject: "ord_1", data: { orderId: "ord_1" } };

const open = async (options: Partial<ReceiverOptions> = {}) => {
  const told: Delivered[] = [];
  const onDelivery = (each: Delivered) => told.push(each);
  const receiver = await startReceiver({ port: 0, secrets: [secret, old], failures: 0, onDelivery, ...options });
  after(() => receiver.close());
  return { ...receiver, told };
};

async function send(url: string, event: object, { by = secret, id = "whd_1", at = new Date() } = {}) {
  const body = JSON.stringify(event);
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": new Webhook(by).sign(id, at, body),
  };
  const answer = await fetch(url, { method: "POST", headers, body });
  return [answer.status, await answer.text()];
}

describe("a receiver of webhooks", () => {
  it("answers the challenge, and takes what either secret has signed", async () => {
    const { url, told } = await open();
    assert.deepEqual(await send(url, verification), [200, "say this"]);
    assert.deepEqual(await send(url, placed), [204, ""]);
    assert.deepEqual(await send(url, placed, { by: old }), [204, ""]);
    assert.deepEqual(
      told.map(({ type, key, id, signature, status, again }) => [type, key, id, signature, status, again]),
      [
        ["endpoint.verification", "", "whd_1", "good", 200, false],
        ["order.placed.v2", "ord_1", "whd_1", "good", 204, true],
        ["order.placed.v2", "ord_1", "whd_1", "good", 204, true],
      ],
    );
    assert.deepEqual(told[1]?.event, placed);
  });

  it("refuses what somebody else has signed, or long ago, the challenge as well", async () => {
    const { url, told } = await open();
    const refused = [401, "The signature is not of this secret.\n"];
    assert.deepEqual(await send(url, verification, { by: foreign }), refused);
    assert.deepEqual(await send(url, placed, { by: foreign }), refused);
    assert.deepEqual(await send(url, placed, { at: new Date(Date.now() - 600_000) }), refused);
    assert.deepEqual(new Set(told.map(({ signature }) => signature)), new Set(["wrong"]));
  });

  it("checks nothing without a secret, and says so", async () => {
    const { url, told } = await open({ secrets: [] });
    assert.deepEqual(await send(url, placed, { by: foreign }), [204, ""]);
    assert.equal(told[0]?.signature, "unchecked");
  });

  it("fails as often as it is told to, but not the challenge", async () => {
    const { url, told } = await open({ failures: 2 });
    const statuses = [];
    for (const event of [verification, placed, placed, placed]) statuses.push((await send(url, event))[0]);
    assert.deepEqual(statuses, [200, 500, 500, 204]);
    assert.deepEqual(
      told.map(({ status }) => status),
      statuses,
    );
  });

  it("hands on what it has verified, as it came, and answers as it is answered", async () => {
    const got: [string | undefined, string][] = [];
    const application = createServer((request, response) => {
      request.setEncoding("utf8").once("data", (text: string) => {
        got.push([request.headers["webhook-signature"]?.toString(), text]);
        response.writeHead(202).end("taken");
      });
    }).listen(0, "127.0.0.1");
    await once(application, "listening");
    const forwardTo = `http://127.0.0.1:${String((application.address() as AddressInfo).port)}/`;
    const { url } = await open({ forwardTo });
    assert.deepEqual(await send(url, placed), [202, "taken"]);
    await send(url, placed, { by: foreign });
    assert.equal(got.length, 1);
    assert.equal(got[0]?.[1], JSON.stringify(placed));
    assert.match(got[0]?.[0] ?? "", /^v1,/);
    application.closeAllConnections();
    application.close();
    assert.deepEqual(await send(url, placed), [502, `Nothing answers at ${forwardTo}.\n`]);
  });

  it("takes nothing that is no webhook", async () => {
    const { url, told } = await open();
    for (const init of [{}, { method: "POST", body: "{" }, { method: "POST", body: JSON.stringify(placed) }]) {
      assert.equal((await fetch(url, init)).status, 400);
    }
    assert.equal(told.length, 0);
  });

  it("tells a port that is taken, and what cannot be a secret", async () => {
    const { url } = await open();
    await assert.rejects(open({ port: Number(new URL(url).port) }), /^StartError: Port \d+ cannot be listened on/);
    assert.deepEqual([secret, "whsec_", "whsec_c2hvcnQ=", secret.slice(6), `${secret} `].map(isSecret), [
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
