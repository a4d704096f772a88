/** Four processes on one item of 500 units, 50 callers each: how many units were sold, per run. */
import type { Progress } from "../figure.ts";
import { startChild } from "../processes/child.ts";
import { putStock } from "./promises.ts";
import { onServer } from "./rates.ts";

const units = 500;
const callers = 50;

export function sellOut(runs: number, progress: Progress): Promise<number[]> {
  return onServer(async ({ db }, url) => {
    const names = ["a", "b", "c", "d"];
    const sellers = names.map((name) => ({ name, child: startChild(new URL("./seller.ts", import.meta.url)) }));
    const askAll = (kind: "open" | "sell") =>
      Promise.all(sellers.map(({ name, child }) => child.ask<{ sold: number }>({ kind, url, name, callers })));
    try {
      await putStock(db, 1, units);
      await askAll("open");
      const found: number[] = [];
      for (let run = 1; run <= runs; run++) {
        await putStock(db, 1, units);
        const sold = (await askAll("sell")).map((answer) => answer.sold);
        found.push(sold.reduce((sum, each) => sum + each, 0));
        progress(`run ${String(run)}: ${sold.join(" + ")}`);
      }
      return found;
    } finally {
      await Promise.all(sellers.map(({ child }) => child.stop()));
    }
  });
}
