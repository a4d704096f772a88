/** Where nothing is ever sent: our own networks, however they are named. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { isProblem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { nameResolver } from "../src/target/names.ts";
import { isPublic } from "../src/target/public-address.ts";
import { reachOf } from "../src/target/reachable.ts";
import { createSender } from "../src/target/sender.ts";
import { Unreachable } from "../src/target/unreachable.ts";
import { startDns } from "./dns-server.ts";
import { startReceiver } from "./receiver.ts";
import { memberOf, openWebhooks } from "./webhooks.ts";

const inside = "The address is in a private or reserved network.";
const insecure = "The address must begin with https://.";
const secret = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
const message = (url: string) => ({ url, id: "whd_1", secrets: [secret], payload: "{}" });

describe("an address", () => {
  const refused: [string, string][] = [
    ["https://127.0.0.1/", inside],
    ["https://127.1/", inside],
    ["https://2130706433/", inside],
    ["https://0x7f000001/", inside],
    ["https://0177.0.0.1/", inside],
    ["https://127.0.0.1./", inside],
    ["https://localhost/", inside],
    ["https://LOCALHOST./", inside],
    ["https://hooks.localhost/", inside],
    ["https://0.0.0.0/", inside],
    ["https://10.1.2.3/", inside],
    ["https://172.31.255.255/", inside],
    ["https://192.168.1.1/", inside],
    ["https://169.254.169.254/latest/meta-data/", inside],
    ["https://100.100.100.200/", inside],
    ["https://168.63.129.16/", inside],
    ["https://192.0.0.192/", inside],
    ["https://198.51.100.1/", inside],
    ["https://224.0.0.1/", inside],
    ["https://255.255.255.255/", inside],
    ["https://[::1]/", inside],
    ["https://[::]/", inside],
    ["https://[::ffff:127.0.0.1]/", inside],
    ["https://[::ffff:8.8.8.8]/", inside],
    ["https://[::7f00:1]/", inside],
    ["https://[fe80::1]/", inside],
    ["https://[fec0::1]/", inside],
    ["https://[fd00:ec2::254]/", inside],
    ["https://[64:ff9b::7f00:1]/", inside],
    ["https://[64:ff9b:1::a00:1]/", inside],
    ["https://[2002:7f00:1::]/", inside],
    ["https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", inside],
    ["https://[2001:db8::1]/", inside],
    ["https://[ff02::1]/", inside],
    ["https://name:password@hooks.partner.example/", "The address must not contain a password."],
    ["https://name@hooks.partner.example/", "The address must not contain a password."],
    ["http://hooks.partner.example/", insecure],
    ["http://93.184.215.14/", insecure],
  ];

  it("of a private or reserved network is refused, however it is written, and when it is entered", async () => {
    const { call, know } = await openWebhooks({ WEBHOOKS_ALLOWED_NETWORKS: "" });
    const [team, applicationId] = [newId("team"), newId("app")];
    await know(applicationId, team);
    const body = { applicationId, eventTypes: ["order.placed.v2"], ordered: false, description: "" };
    for (const [url, reason] of refused) {
      await assert.rejects(
        call.createEndpoint({ body: { ...body, url } }, { principal: memberOf(team) }),
        (error) => isProblem(error, "invalid") && error.message === `/url: ${reason}`,
        url,
      );
    }
    const made = await call.createEndpoint(
      { body: { ...body, url: "https://hooks.partner.example/" } },
      { principal: memberOf(team) },
    );
    const params = { endpointId: made.endpointId };
    const change = { url: "https://10.0.0.1/", eventTypes: ["order.placed.v2"], ordered: false, description: "" };
    await assert.rejects(call.changeEndpoint({ params, body: change }, { principal: memberOf(team) }), (error) =>
      isProblem(error, "invalid"),
    );
  });

  it("that was entered before it was refused is refused when something is sent", async () => {
    const sender = createSender({ allowed: [], timeoutMs: 1_000 });
    const { status, error } = await sender.send(message("https://10.0.0.1/"));
    assert.deepEqual([status, error], [null, inside]);
    await sender.close();
  });

  it("of the public Internet is one of those that lead nowhere else", () => {
    for (const address of ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"]) {
      assert.ok(isPublic(address), address);
    }
    for (const address of ["", "hooks.partner.example", "1.2.3"]) assert.ok(!isPublic(address), address);
  });
});

describe("a name", () => {
  it("that leads inside is refused, also when it leads outside at first", async () => {
    const zone: Record<string, readonly string[]> = {
      "inside.test": ["10.0.0.1", "fd00::1"],
      "both.test": ["169.254.169.254", "::1"],
      "rebinding.test": ["93.184.215.14", "127.0.0.1"],
    };
    const dnsServers = [await startDns((name) => zone[name])];
    const sender = createSender({ allowed: [], timeoutMs: 500, dnsServers });
    const receiver = await startReceiver();
    const errorOf = async (host: string) =>
      (await sender.send(message(`https://${host}:${String(receiver.port)}/`))).error;
    assert.equal(await errorOf("inside.test"), inside);
    assert.equal(await errorOf("both.test"), inside);
    assert.equal(await errorOf("nobody.test"), "Its name cannot be resolved.");
    const reach = reachOf([], nameResolver(dnsServers, 500));
    const found = promisify(reach.lookup(true));
    assert.equal(await found("rebinding.test", {}), "93.184.215.14", "the machine's own address is not even tried");
    zone["rebinding.test"] = ["127.0.0.1"];
    await assert.rejects(found("rebinding.test", {}), (error) => error instanceof Unreachable);
    assert.equal(await errorOf("rebinding.test"), inside);
    assert.equal(receiver.received.length, 0);
    await sender.close();
  });

  it("of an allowed network is reached without TLS, and no other name is", async () => {
    const receiver = await startReceiver();
    const zone: Record<string, readonly string[]> = {
      "receiver.test": ["127.0.0.1"],
      // Of these, only one may be connected to.
      "mixed.test": ["10.0.0.1", "127.0.0.1"],
      "outside.test": ["93.184.215.14"],
      "inside.test": ["10.0.0.1"],
    };
    const sender = createSender({
      allowed: ["127.0.0.0/8"],
      timeoutMs: 1_000,
      dnsServers: [await startDns((name) => zone[name])],
    });
    const send = async (host: string) => {
      const { status, error } = await sender.send(message(`http://${host}:${String(receiver.port)}/`));
      return status ?? error;
    };
    assert.deepEqual(await Promise.all(["receiver.test", "mixed.test", "localhost"].map(send)), [204, 204, 204]);
    assert.equal(await send("outside.test"), insecure);
    assert.equal(await send("inside.test"), inside);
    await sender.close();
  });

  it("whose server never answers costs its own attempt only", async () => {
    const receiver = await startReceiver();
    const zone = (name: string) => (name === "quick.test" ? ["127.0.0.1"] : "silent");
    const sender = createSender({ allowed: ["127.0.0.0/8"], timeoutMs: 1_500, dnsServers: [await startDns(zone)] });
    const to = (host: string) => sender.send(message(`http://${host}:${String(receiver.port)}/`));
    const slow = Array.from({ length: 20 }, (_, index) => to(`slow-${String(index)}.test`));
    const { status, ms } = await to("quick.test");
    assert.equal(status, 204);
    assert.ok(ms < 1_000, String(ms));
    for (const { error } of await Promise.all(slow)) {
      assert.match(error ?? "", /^(Its name cannot be resolved just now\.|It did not answer within 1500 ms\.)$/);
    }
    await sender.close();
  });
});

describe("an answer", () => {
  it("that is no HTTP, too much of it, or comes a byte at a time, ends in time", async () => {
    const sender = createSender({ allowed: ["127.0.0.0/8"], timeoutMs: 500 });
    const headers = await startReceiver((_, response) => {
      response.socket?.write(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(20_000)}\r\n`);
      return "answered";
    });
    const garbage = await startReceiver((_, response) => {
      response.socket?.end("220 mail.partner.example ESMTP\r\n");
      return "answered";
    });
    const slow = await startReceiver((_, response) => {
      const timer = setInterval(() => response.socket?.write("H"), 50);
      response.once("close", () => {
        clearInterval(timer);
      });
      return "answered";
    });
    const flood = await startReceiver((_, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", pour);
      pour();
      return "answered";
    });
    const errorOf = async (url: string) => (await sender.send(message(url))).error;
    assert.equal(await errorOf(headers.url()), "The headers of its answer are too large.");
    assert.equal(await errorOf(garbage.url()), "Its answer is not HTTP.");
    assert.match((await errorOf(slow.url())) ?? "", /^(Its answer is not HTTP\.|It did not answer within 500 ms\.)$/);
    const { status, answer, ms } = await sender.send(message(flood.url()));
    assert.deepEqual([status, answer?.length], [200, 2_048]);
    assert.ok(ms < 1_000, String(ms));
    await sender.close();
  });
});
