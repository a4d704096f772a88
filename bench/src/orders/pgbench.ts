/** PostgreSQL's own benchmark on the same server, as a yardstick of the machine. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import postgres from "postgres";
import { startTestServer } from "@tierline/kernel/testing/server";
import type { Progress } from "../figure.ts";

const run = promisify(execFile);
const scale = 10;
const clients = 20;
const seconds = 5;
const rounds = 3;

/** Simple-update transactions per second, per run; empty where pgbench is not on the PATH. */
export async function simpleUpdates(progress: Progress): Promise<number[]> {
  if (!(await onPath())) return [];
  const server = await startTestServer({ fsync: true });
  try {
    await inDatabase(server.url, (sql) => sql.unsafe("CREATE DATABASE pgbench"));
    const { hostname, port, username, password } = new URL(server.url);
    const env = { ...process.env, PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password };
    const pgbench = async (...args: string[]) => (await run("pgbench", [...args, "pgbench"], { env })).stdout;
    await pgbench("-i", "-q", "-s", String(scale));
    const rates: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      progress(`pgbench, round ${String(round)} of ${String(rounds)}`);
      rates.push(
        rateIn(await pgbench("-n", "-N", "-M", "prepared", "-c", String(clients), "-j", "2", "-T", String(seconds))),
      );
    }
    return rates;
  } finally {
    await server.stop();
  }
}

/** `tps = 2345.678901 (without initial connection time)` */
export function rateIn(output: string): number {
  const rate = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
  if (!Number.isFinite(rate)) throw new Error(`pgbench said no rate: ${output}`);
  return rate;
}

const onPath = (): Promise<boolean> =>
  run("pgbench", ["--version"]).then(
    () => true,
    () => false,
  );

async function inDatabase(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
