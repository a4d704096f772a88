import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { pathToFileURL } from "node:url";
import { readJourneys } from "./journeys.ts";

/** A journey of one step that calls this. */
const journey = (operationId: string) => `arazzo: 1.0.1
info: { title: Look, version: 1.0.0, summary: A look., description: Looks at what there is. }
sourceDescriptions:
  - { name: shelf, url: ../process-shelf.v1.json, type: openapi }
  - { name: till, url: ../experience-till.v3.json, type: openapi }
workflows:
  - workflowId: look
    steps: [{ stepId: first, operationId: ${operationId} }]
`;

async function read(text: string) {
  const folder = await mkdtemp(join(tmpdir(), "tierline-journeys-"));
  try {
    await writeFile(join(folder, "look.arazzo.yaml"), text);
    return await readJourneys(pathToFileURL(`${folder}/`));
  } finally {
    await rm(folder, { recursive: true });
  }
}

it("names for each step the document of the API that it calls", async () => {
  const [look] = await read(journey("$sourceDescriptions.till.sell"));
  const [first] = look?.steps ?? [];
  assert.deepEqual([first?.stepId, first?.operationId, first?.api], ["first", "sell", "experience-till.v3"]);
});

it("takes the first API where a step names none", async () => {
  const [look] = await read(journey("listShelves"));
  assert.deepEqual([look?.steps[0]?.api, look?.steps[0]?.operationId], ["process-shelf.v1", "listShelves"]);
});

it("refuses a step that names an API which is not described, and what is no Arazzo", async () => {
  await assert.rejects(read(journey("$sourceDescriptions.moon.land")), /No API is described for .*moon\.land/);
  await assert.rejects(read("openapi: 3.1.0\n"), /sourceDescriptions/);
});

it("can be run by one program that stays with experience APIs, and tells all that a step sends and expects", async () => {
  const journeys = await readJourneys();
  const runnable = journeys.filter(({ token }) => token !== null);
  assert.deepEqual(
    runnable.map(({ journeyId, token }) => [journeyId, token]),
    [
      ["buy-and-send-back", "webShop"],
      ["when-the-answer-is-no", "webShop"],
    ],
  );
  const follow = runnable[0]?.steps.find(({ stepId }) => stepId === "follow");
  assert.deepEqual(follow?.retry, { afterSeconds: 1, limit: 20 });
  assert.deepEqual(follow.parameters, [
    { in: "header", name: "Authorization", value: "Bearer {$inputs.webShop}" },
    { in: "path", name: "orderId", value: "$steps.order.outputs.orderId" },
  ]);
  assert.deepEqual(follow.criteria, ["$statusCode == 200", '$response.body#/status == "completed"']);
});
