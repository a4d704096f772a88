import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { insideSandbox } from "../api/border.ts";
import { originHeader, writeOrigin } from "../api/origin.ts";
import { principalNamed } from "../auth/principal.ts";
import { api, live, notes, openSide, sandbox, type Served } from "./fixtures/sides.ts";
import { linkSandbox, type SandboxLink } from "./sandbox-link.ts";
import type { HttpServer } from "./server.ts";

const ask = (
  server: HttpServer,
  authorization: string,
  more: { at?: string; body?: object; headers?: Record<string, string> } = {},
) =>
  fetch(`${server.origin}${more.at ?? `${notes}/a%2Fb?tag=x%20y`}`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json", "idempotency-key": "k-1", ...more.headers },
    body: JSON.stringify(more.body ?? { title: "Hello" }),
  });
const problemOf = async (response: Response) =>
  [response.status, ((await response.json()) as { detail: string }).detail] as const;

describe("the border between live and sandbox", () => {
  let link: SandboxLink;
  let front: HttpServer;
  let behind: HttpServer;
  const [inFront, inSandbox]: [Served[], Served[]] = [[], []];
  before(async () => {
    link = linkSandbox();
    front = await openSide(link, inFront);
    behind = await openSide(insideSandbox, inSandbox);
  });
  beforeEach(() => {
    link.attach(behind.origin);
    inFront.length = inSandbox.length = 0;
  });
  after(async () => {
    await link.close();
    await front.close();
    await behind.close();
  });

  it("lets the token decide at one address which side answers", async () => {
    const kept = { noteId: "a/b", tag: "x y", title: "Hello" };
    const fromSandbox = await ask(front, sandbox);
    assert.deepEqual([fromSandbox.status, await fromSandbox.json()], [201, { side: "sandbox", kept }]);
    assert.deepEqual([inFront.length, inSandbox.length], [0, 1]);
    assert.deepEqual(await (await ask(front, live)).json(), { side: "live", kept });
    assert.deepEqual([inFront.length, inSandbox.length], [1, 1]);
  });

  it("passes correlation and key on, and the address it saw instead of the one that is claimed", async () => {
    const headers = { "correlation-id": "mine", "x-forwarded-for": "10.1.1.1, 192.0.2.7, 127.0.0.1" };
    const answer = await ask(front, sandbox, { headers });
    assert.equal(answer.headers.get("correlation-id"), "mine");
    assert.equal(answer.headers.get("contract-digest"), (await ask(front, live)).headers.get("contract-digest"));
    const [call] = inSandbox;
    assert.deepEqual([call?.correlationId, call?.claim?.key, call?.principal.clientId], ["mine", "k-1", "app_1"]);
    assert.equal(call?.address, "192.0.2.7");
  });

  it("answers as the other side does: a body too large, one that is none, a key that is missing", async () => {
    const huge = await ask(front, sandbox, { body: { title: "x".repeat(100_000) } });
    assert.equal((await problemOf(huge))[0], 413);
    assert.equal((await problemOf(await ask(front, sandbox, { headers: { "content-type": "text/plain" } })))[0], 415);
    assert.equal((await problemOf(await ask(front, sandbox, { body: { title: 7 } })))[0], 422);
    assert.equal((await ask(front, sandbox)).status, 201);
  });

  it("keeps governance to live tokens", async () => {
    const at = "/governance/notes/v1/notes/a";
    assert.deepEqual(await problemOf(await ask(front, sandbox, { at })), [
      403,
      "The sandbox has no part in Notes: it needs a live token.",
    ]);
    assert.equal((await ask(front, live, { at })).status, 201);
  });

  it("takes no live token into the sandbox, and its own APIs as ever", async () => {
    assert.deepEqual(await problemOf(await ask(behind, live)), [
      403,
      "This is the sandbox: it takes sandbox tokens only.",
    ]);
    assert.equal((await ask(behind, api())).status, 201);
  });

  it("takes no API's word over the border, whichever side it stands on", async () => {
    const onBehalfOf = (environment: "live" | "sandbox") => ({
      [originHeader]: writeOrigin(principalNamed("app_1", { environment })),
    });
    for (const [server, own, other] of [
      [front, "live", "sandbox"],
      [behind, "sandbox", "live"],
    ] as const) {
      assert.equal((await ask(server, api(), { headers: onBehalfOf(own) })).status, 201);
      assert.equal((await ask(server, api(), { headers: onBehalfOf(other) })).status, 403);
    }
    assert.deepEqual([inFront.length, inSandbox.length], [1, 1]);
  });

  it("says that there is no sandbox, and takes live calls all the same", async () => {
    link.attach(undefined);
    const refused = await ask(front, sandbox);
    assert.equal(refused.headers.get("retry-after"), "2");
    assert.deepEqual(await problemOf(refused), [503, "The sandbox is not up just now."]);
    assert.equal((await ask(front, live)).status, 201);
  });

  it("says that a sandbox that went away does not answer, and finds it again where it comes back", async () => {
    const passing = await openSide(insideSandbox);
    link.attach(passing.origin);
    assert.equal((await ask(front, sandbox)).status, 201);
    await passing.close();
    assert.deepEqual(await problemOf(await ask(front, sandbox)), [503, "The sandbox does not answer just now."]);
    link.attach(behind.origin);
    assert.equal((await ask(front, sandbox)).status, 201);
  });
});
