/** The receivers that docs/webhooks.md shows are run as they stand there. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { freePort } from "@tierline/kernel/db/free-port";
import { exampleOf } from "@tierline/kernel/events/telling";
import { neighborTellings } from "@tierline/kernel/testing/open-api";
import { eventually } from "@tierline/kernel/testing/eventually";
import { askWithSignatures, shownCheck } from "../src/resources/endpoints/signature-check.ts";
import { createSender } from "../src/target/sender.ts";
import { createVault } from "../src/target/vault.ts";

const page = readFileSync(new URL("../../../docs/webhooks.md", import.meta.url), "utf8");
const blockOf = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "ms").exec(page)?.[1] ?? assert.fail(`no ${language} in the page`);
const tellings = await neighborTellings("experience/storefront");
const vault = createVault("examples");
const { make } = vault;
const [secret, foreign] = [make(), make()];
const sender = createSender({ allowed: ["127.0.0.0/8"], timeoutMs: 5_000 });
after(() => sender.close());

const receivers = [
  { language: "ts", command: process.execPath, args: ["--input-type=module-typescript", "-"] },
  { language: "python", command: "python3", args: ["-"] },
] as const;

it("the documentation shows a message and names the types as they are told", () => {
  const shown: unknown = JSON.parse(blockOf("json"));
  assert.ok(tellings.some((telling) => isDeepStrictEqual(exampleOf(telling), shown)));
  const named = [...page.matchAll(/^\| `([a-z.]+\.v\d+)`/gm)].map(([, type]) => type);
  assert.deepEqual(
    named,
    tellings.map(({ type }) => type),
  );
});

describe("the receiver in the documentation", () => {
  for (const { language, command, args } of receivers) {
    const missing = spawnSync(command, ["--version"]).status !== 0 && `there is no ${command} here`;
    it(
      `in ${language} verifies, answers the challenge, passes the check of signatures, and takes each delivery once`,
      { skip: missing },
      async () => {
        const port = await freePort();
        const child = spawn(command, args, {
          cwd: fileURLToPath(new URL("../", import.meta.url)),
          env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: secret },
          stdio: ["pipe", "pipe", "ignore"],
        });
        const printed: string[] = [];
        createInterface(child.stdout).on("line", (line) => printed.push(line));
        child.stdin.end(blockOf(language));
        const url = `http://127.0.0.1:${String(port)}/`;
        const event = { type: "order.placed.v2", subject: "ord_1" };
        const send = async (data: object, by = secret) => {
          const payload = JSON.stringify({ ...event, ...data });
          const { status, answer } = await sender.send({ url, id: "whd_1", secrets: [make(), by], payload });
          return [status, answer];
        };
        const verification = { type: "endpoint.verification", data: { challenge: "say this" } };
        try {
          const first = await eventually(
            () => send(verification),
            ([status]) => status !== null,
          );
          assert.deepEqual(first, [200, "say this"]);
          const endpoint = { url, secret: vault.seal(secret), oldSecret: null, oldSecretUntil: null };
          const { check } = await askWithSignatures({ sender, vault }, endpoint);
          assert.deepEqual([check.signed.status, check.forged.status, shownCheck(check).passed], [200, 401, true]);
          assert.deepEqual(await send({}, foreign), [401, ""]);
          assert.deepEqual(await send({}), [204, ""]);
          assert.deepEqual(await send({}), [204, ""]);
        } finally {
          const gone = once(child, "exit");
          child.kill();
          await gone;
        }
        assert.deepEqual(printed, ["order.placed.v2 ord_1"]);
      },
    );
  }
});
