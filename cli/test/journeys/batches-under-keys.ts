import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import type { Running } from "../running.ts";
import { next, now } from "./retailer.ts";

interface Body {
  readonly example?: unknown;
  readonly "x-unique"?: readonly string[];
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: { readonly "application/json": Body } };
  readonly "x-policy": { readonly limit: string; readonly idempotency: string };
}

const folder = new URL("../../../openapi/", import.meta.url);

/** Every batch of the store's API and of the APIs below it that takes a key, and who sends it. */
const batches = readdirSync(folder)
  .filter((file) => /^(experience-store|process-\w+)\.v\d+\.json$/.test(file))
  .flatMap((file) => {
    const document = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as {
      readonly servers: readonly [{ readonly url: string }];
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    };
    const client = file.startsWith("experience") ? "store-till" : "operator";
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .map(([method, operation]) => ({ url: document.servers[0].url + path, method, client, ...operation }))
        .filter(({ "x-policy": { limit, idempotency } }) => limit === "batch" && idempotency !== "none"),
    );
  });

export function batchesUnderKeys(running: () => Running): void {
  it("are every batch that takes a key", () => {
    assert.deepEqual(batches.map(({ operationId }) => operationId).sort(), [
      "adjustStock",
      "receiveStock",
      "recordFinanceEvents",
      "recordMovements",
      "recordReturns",
      "recordSales",
      "reportCorrections",
      "reportReturns",
      "reportSales",
    ]);
  });

  for (const { operationId, url, method, client, requestBody } of batches) {
    it(`${operationId} answers a repeat of a key as it did first, and refuses another batch under it`, async () => {
      const key = next("key");
      const send = async (body: unknown) => {
        const answer = await fetch(running().origin + url, {
          method: method.toUpperCase(),
          headers: {
            authorization: `Bearer ${await running().token(client)}`,
            "content-type": "application/json",
            "idempotency-key": key,
          },
          body: JSON.stringify(body),
        });
        return { status: answer.status, body: await answer.json() };
      };
      const example = requestBody?.content["application/json"] ?? {};
      const batch = fresh(example);
      const first = await send(batch);
      assert.equal(first.status, 200, JSON.stringify(first.body));
      assert.deepEqual(await send(batch), first);
      const other = await send(fresh(example));
      assert.equal(other.status, 409, JSON.stringify(other.body));
      assert.match((other.body as { type: string }).type, /idempotency-key-reused$/);
    });
  }
}

/** The example, of today, and with a number that nobody has used. */
function fresh({ example, "x-unique": unique = [] }: Body): unknown {
  let text = JSON.stringify(example).replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, now());
  const [, entries = "", index = "", reference = ""] = unique[0]?.split("/") ?? [];
  const used = (example as Record<string, Record<string, Record<string, string>>>)[entries]?.[index]?.[reference];
  if (used !== undefined) text = text.replaceAll(JSON.stringify(used), JSON.stringify(next(used)));
  return JSON.parse(text);
}
