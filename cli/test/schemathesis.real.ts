/**
 * Schemathesis over every document: requests that follow the contract and requests that do not, made up from it by somebody else's program. No answer may be
 * a 5xx or another than is documented. A seed in SCHEMATHESIS_SEED brings a run back.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { startRunning, type Running } from "./running.ts";
import { withoutNoise } from "./schemathesis/noise.ts";
import { schemathesis, type Tool } from "./schemathesis/tool.ts";

interface Document {
  readonly servers: readonly [{ readonly url: string }];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters: readonly { readonly name: string }[];
}

const folder = new URL("../../openapi/", import.meta.url);
const files = readdirSync(folder).filter((name) => /\.v\d+\.json$/.test(name));
const seed = Number(process.env["SCHEMATHESIS_SEED"] ?? 20_261_130);

/** As whom each API is called: somebody who may do most. */
const callerOf = (file: string): string => (file.startsWith("governance-registry") ? "architect" : "operator");

/**
 * Without `Correlation-Id`: any value is taken, and one that is not of the form is replaced, as its description says. Left in, it would hide what else is
 * accepted that should not be.
 */
function asked(document: Document): Document {
  const without = ({ parameters, ...rest }: Operation): Operation => ({
    ...rest,
    parameters: parameters.filter(({ name }) => name !== "Correlation-Id"),
  });
  const paths = Object.entries(document.paths).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) => [method, without(operation)] as const);
    return [path, Object.fromEntries(operations)] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

describe(`Schemathesis (seed ${String(seed)})`, { concurrency: 2 }, () => {
  let running: Running;
  let tool: Tool;
  before(async () => {
    tool = await schemathesis();
    running = await startRunning({ databaseUrl: await testDatabase() });
  });
  after(async () => {
    await running.stop();
    await tool.remove();
  });

  for (const file of files) {
    it(`has nothing against what ${file} is answered with`, async () => {
      const document = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Document;
      const url = running.origin + document.servers[0].url;
      const found = await tool.judge(asked(document), { url, token: await running.token(callerOf(file)), seed });
      const left = withoutNoise(file.replace(/\.json$/, ""), found);
      const told = left.map(({ check, operation, message }) => `${check} ${operation}: ${message}`);
      assert.deepEqual([...new Set(told)].slice(0, 40), []);
      assert.equal(running.exited(), false);
    });
  }
});
