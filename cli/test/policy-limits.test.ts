/** Limits of a platform that runs in two processes, with plans of one's own that are edited while it runs. */
import assert from "node:assert/strict";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { startRunning, type Running } from "./running.ts";

const limit = 40;
let folder: string;
let plansFile: string;
/** Two of them, once both are up. */
const platforms: Running[] = [];

const plans = (reads: number) => `plans:
  premium:
    read: { requests: ${String(reads)}, seconds: 3600 }
    write: { requests: 1000, seconds: 10 }
    batch: { requests: 1000, seconds: 10 }
  internal: unlimited
`;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tierline-plans-"));
  plansFile = join(folder, "plans.yaml");
  await writeFile(plansFile, plans(limit));
  const databaseUrl = await testDatabase();
  const inner = ["system/erp", "system/payments", "process/inventory", "process/orders", "process/returns"];
  const first = await startRunning({
    databaseUrl,
    environment: { TIERLINE_PLANS: plansFile },
    arguments: ["serve", ...inner, "process/finance", "experience/storefront"],
  });
  platforms.push(first);
  const second = await startRunning({
    databaseUrl,
    environment: {
      TIERLINE_PLANS: plansFile,
      TIERLINE_HOME: first.environment["TIERLINE_HOME"] ?? "",
      TIERLINE_ISSUER: `${first.origin.replace("127.0.0.1", "localhost")}/realms/tierline`,
      TIERLINE_UPSTREAM: first.origin,
    },
    arguments: ["serve", "experience/storefront"],
  });
  platforms.push(second);
});
after(async () => {
  for (const each of platforms.toReversed()) await each.stop();
  await rm(folder, { recursive: true });
});

const read = async ({ origin }: Running, token: string) => {
  const url = `${origin}/experience/storefront/v1/availability?sku=MUG-BLUE`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  await response.text();
  return response;
};

it("admits exactly the plan's limit over both processes, says so in headers, and follows the file", async () => {
  const [first, second] = platforms;
  assert.ok(first !== undefined && second !== undefined);
  const token = await first.token("web-shop");
  const asked = Array.from({ length: 4 * limit }, (_, at) => read(at % 2 === 0 ? first : second, token));
  const answers = await Promise.all(asked);
  const statuses = answers.map(({ status }) => status);
  assert.deepEqual([...new Set(statuses)].sort(), [200, 429]);
  assert.equal(statuses.filter((status) => status === 200).length, limit);
  for (const { status, headers } of answers) {
    assert.match(headers.get("ratelimit") ?? "", /^"read";r=\d+;t=3[56]\d\d$/);
    assert.equal(headers.get("ratelimit-policy"), `"read";q=${String(limit)};w=3600`);
    if (status === 429) assert.match(headers.get("retry-after") ?? "", /^3[56]\d\d$/);
    assert.match(headers.get("contract-digest") ?? "", /^sha-256=:/);
  }

  await writeFile(`${plansFile}.new`, plans(limit).replace("requests: 40", "requests: many"));
  await rename(`${plansFile}.new`, plansFile);
  assert.equal((await read(second, token)).status, 429);

  await writeFile(`${plansFile}.new`, plans(limit + 5));
  await rename(`${plansFile}.new`, plansFile);
  // Refused until the first process has read the file, then admitted five times, whichever process is asked.
  let admitted = 0;
  await eventually(
    async () => {
      const each = await Promise.all(platforms.map((platform) => read(platform, token)));
      admitted += each.filter(({ status }) => status === 200).length;
      return each.map(({ headers }) => headers.get("ratelimit-policy"));
    },
    (said) => said.every((each) => each === `"read";q=${String(limit + 5)};w=3600`),
  );
  const rest = await Promise.all(Array.from({ length: 20 }, (_, at) => read(at % 2 === 0 ? first : second, token)));
  assert.equal(admitted + rest.filter(({ status }) => status === 200).length, 5);
});
