import { Command } from "commander";
import { asOperator } from "../as-operator.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

interface Options {
  readonly repair?: true;
  readonly json?: true;
}

/** `tierline verify-stock`: rebuilds every position from the movement ledger and compares. */
export function verifyStockCommand(parts: Parts): Command {
  const command = new Command("verify-stock")
    .description("rebuild every stock position from its ledger and compare; exit code 1 when something differs")
    .option("--repair", "set positions that differ to what the ledger says")
    .option("--json", "print the answer as JSON")
    .action(async ({ repair, json }: Options) => {
      const seen = await asOperator(parts, ({ inventory }, call) =>
        inventory.verifyPositions(call(), { body: { repair: repair === true } }),
      );
      const lines = seen.differences.map(
        ({ itemId, locationId, field, position, ledger }) =>
          `${itemId} at ${locationId}: ${field} is ${String(position)}, the ledger says ${String(ledger)}`,
      );
      const checked = `${String(seen.positions)} positions against ${String(seen.movements)} movements`;
      lines.push(`${checked}: ${String(seen.differences.length)} differences, ${String(seen.repaired)} repaired.`);
      process.stdout.write(json === true ? `${JSON.stringify(seen)}\n` : `${lines.join("\n")}\n`);
      if (seen.differences.length > 0) process.exitCode = 1;
    });
  return withExamples(command, [
    ["verify-stock", "look only"],
    ["verify-stock --repair", "the ledger is right, positions follow"],
  ]);
}
