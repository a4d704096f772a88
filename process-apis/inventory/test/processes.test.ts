import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { openInventory, position, stocked } from "./inventory.ts";

const inventory = await openInventory();
const script = fileURLToPath(new URL("./fixtures/sell.ts", import.meta.url));

/** Seller processes that begin together when told. */
async function sellers(locationId: string, names: readonly string[]) {
  const made = names.map((name) => {
    const child = spawn(process.execPath, [script, inventory.databaseUrl, locationId, name], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const lines: string[] = [];
    const reader = createInterface(child.stdout).on("line", (line) => lines.push(line));
    return { child, lines, reader, gone: once(child, "exit") };
  });
  for (const { lines, reader } of made) while (!lines.includes("ready")) await once(reader, "line");
  for (const { child } of made) child.stdin.write("go\n");
  return made;
}

const soldBy = (lines: readonly string[]): number => Number(/^sold (\d+)$/.exec(lines.at(-1) ?? "")?.[1] ?? Number.NaN);

describe("several processes on one item", () => {
  it("sell exactly the 500 units there are", async () => {
    const at = await stocked(inventory, 500);
    const made = await sellers(at, ["a", "b", "c", "d"]);
    await Promise.all(made.map((seller) => seller.gone));
    assert.equal(
      made.reduce((sum, { lines }) => sum + soldBy(lines), 0),
      500,
    );
    const now = await position(inventory, at);
    assert.equal(now?.availableToSell, 0);
    assert.deepEqual((await inventory.call.verifyPositions({ body: {} })).differences, []);
  });

  it("lose nothing and promise nothing twice when some of them are killed", async () => {
    const at = await stocked(inventory, 2_000);
    const made = await sellers(at, ["k1", "k2", "k3", "k4"]);
    for (const victim of made.slice(0, 2)) {
      for (;;) {
        const [row] = await inventory.db.sql`SELECT count(*)::int AS n FROM reservations WHERE channel IN ('k1', 'k2')`;
        if (Number(row?.["n"]) > 50) break;
      }
      victim.child.kill("SIGKILL");
    }
    await Promise.all(made.map((seller) => seller.gone));
    const [row] = await inventory.db.sql`
      SELECT sum(l.quantity)::int AS units FROM reservations, jsonb_to_recordset(lines) AS l(quantity int, "locationId" text)
      WHERE l."locationId" = ${at}`;
    assert.equal(row?.["units"], 2_000);
    assert.deepEqual((await inventory.call.verifyPositions({ body: {} })).differences, []);
  });
});
