/**
 * Every operation that a partner's key may call, in every language, as the portal prints it: run against the sandbox without a change, each must be
 * answered as the reader hopes.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { startRunning, type Running } from "../../cli/test/running.ts";
import type { ApiDocument } from "../web/src/api/document.ts";
import { sampleIn } from "../web/src/samples/code.ts";
import { sampleCall } from "../web/src/samples/sample-call.ts";
import { languages, printedBy } from "./samples.ts";

interface Registered {
  readonly client_id: string;
  readonly client_secret: string;
  readonly scope: string;
}

const folder = new URL("../../openapi/", import.meta.url);
const operations = readdirSync(folder)
  .filter((name) => /\.v\d+\.json$/.test(name))
  .flatMap((file) => {
    const document = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Document;
    const each = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    return each.map((operation) => ({ file, document, operation }));
  });

interface Document extends ApiDocument {
  readonly servers: readonly [{ readonly url: string }];
}

describe("what the portal prints for a sandbox key", () => {
  let running: Running;
  let key: Registered;
  before(async () => {
    running = await startRunning({ databaseUrl: await testDatabase(), environment: { TIERLINE_SANDBOX: "on" } });
    const answer = await fetch(`${running.origin}/register`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ client_name: "Reader" }),
    });
    key = (await answer.json()) as Registered;
    // The sandbox is up some seconds after the platform.
    const isUp = async () => {
      const authorization = `Bearer ${await token()}`;
      return fetch(`${running.origin}/experience/storefront/v2/orders`, { headers: { authorization } });
    };
    await eventually(isUp, ({ status }) => status === 200);
  });
  after(() => running.stop());

  const tokenUrl = () => `${running.origin}/realms/tierline/protocol/openid-connect/token`;
  const token = async () => {
    const { client_id, client_secret } = key;
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret });
    const answer = await fetch(tokenUrl(), { method: "POST", body });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const mayCall = () => {
    const scopes = new Set(key.scope.split(" "));
    return operations.filter(({ operation }) => operation["x-policy"].scopes.every((scope) => scopes.has(scope)));
  };

  it("is every operation of both majors of the storefront", () => {
    const files = Map.groupBy(mayCall(), ({ file }) => file);
    const all = Map.groupBy(operations, ({ file }) => file);
    assert.deepEqual([...files.keys()], ["experience-storefront.v1.json", "experience-storefront.v2.json"]);
    for (const [file, offered] of files) assert.equal(offered.length, all.get(file)?.length, file);
  });

  for (const language of languages) {
    it(`runs in ${language} as printed, and again`, async (t) => {
      const secrets = { clientId: key.client_id, clientSecret: key.client_secret };
      const failed: string[] = [];
      for (const { file, document, operation } of mayCall()) {
        const base = running.origin + document.servers[0].url;
        const call = sampleCall(document, operation.operationId, base);
        const printed = await printedBy(language, sampleIn(language, secrets, tokenUrl(), call)).catch(
          (error: unknown) => String(error),
        );
        if (printed === undefined) return t.skip(`${language} is not installed here.`);
        if (!/^(HTTP\/1\.1 )?20[01] /.test(printed)) failed.push(`${file} ${operation.operationId}: ${printed}`);
      }
      assert.deepEqual(failed, []);
    });
  }
});
