/** The database goes away, in every way there is, while channels go on selling: no exit, 503 within the deadline, health that tells the truth. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import postgres from "postgres";
import { readAccess } from "@tierline/kernel/db/embedded-access";
import { withHomeLock } from "@tierline/kernel/db/home-lock";
import { runAs, serverAccount } from "@tierline/kernel/db/postgres-programs";
import { eventually } from "@tierline/kernel/testing/eventually";
import { ChannelLoad, type Answered } from "./channel-load.ts";
import { Retailer } from "./journeys/retailer.ts";
import { startRunning, type Running } from "./running.ts";

const run = promisify(execFile);
const frozenMs = 4_000;
const downMs = 30_000;
/** Of the operations that the load asks for, and what an answer may be late by on a busy machine. */
const deadlines: Readonly<Record<Answered["what"], number>> = { order: 8_000, sale: 8_000, availability: 1_500 };
const graceMs = 500;
/** Health knows of a loss within so long. */
const knownWithinMs = 2_500;

interface Row {
  readonly loss: string;
  readonly ok: number;
  readonly unavailable: number;
  readonly other: string;
  readonly slowestMs: number;
  readonly healthLostMs: number | null;
  readonly backMs: number;
}

describe("while the database goes away", () => {
  let running: Running;
  let retailer: Retailer;
  let skus: string[];
  const table: Row[] = [];
  const accepted: string[] = [];
  before(async () => {
    running = await startRunning({ environment: { LOG_LEVEL: "error" } });
    retailer = new Retailer(running);
    skus = [await retailer.product(100_000), await retailer.product(100_000)];
  });
  after(async () => {
    await running.stop();
    process.stdout.write(`\n${markdown(table)}\n`);
  });

  const data = () => join(running.home, "postgres");
  const postmaster = async () => Number((await readFile(join(data(), "postmaster.pid"), "utf8")).split("\n")[0]);
  const control = async (...args: string[]) => {
    const account = await serverAccount(data());
    await runAs(account, account.programs.pgCtl, [...args, "-D", data()]);
  };
  const signalAll = async (signal: NodeJS.Signals) => {
    const pid = await postmaster();
    const { stdout } = await run("ps", ["-o", "pid=", "--ppid", String(pid)]);
    for (const each of [pid, ...stdout.trim().split(/\s+/).map(Number)]) {
      try {
        process.kill(each, signal);
      } catch {
        // It ended meanwhile.
      }
    }
  };
  const health = async () => {
    const answer = await fetch(`${running.origin}/healthz`);
    return {
      status: answer.status,
      body: (await answer.json()) as { unavailable?: { api: string; system: string }[] },
    };
  };

  /** What is said where no token is needed, and the database has to be looked into. */
  const atTheDoors = async (): Promise<string[]> => {
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id: "app_nobody", client_secret: "s" });
    const token = await fetch(`${running.origin}/realms/tierline/protocol/openid-connect/token`, {
      method: "POST",
      body,
    });
    const session = await fetch(`${running.origin}/session`, { headers: { cookie: "tierline-session=abc" } });
    const said = ({ status, headers }: Response) =>
      `${String(status)}${headers.has("retry-after") ? " with Retry-After" : ""}`;
    await Promise.all([token.text(), session.text()]);
    return [`token ${said(token)}`, `session ${said(session)}`];
  };

  const losses: readonly (readonly [string, { readonly seen: boolean }, () => Promise<void>])[] = [
    ["fast restart", { seen: false }, () => control("restart", "-w", "-m", "fast", "-l", join(data(), "server.log"))],
    ["immediate stop", { seen: false }, () => control("stop", "-w", "-m", "immediate")],
    ["kill -9 of the postmaster", { seen: false }, async () => void process.kill(await postmaster(), "SIGKILL")],
    [
      "kill -9 of a backend",
      { seen: false },
      async () => {
        const access = await readAccess(running.home);
        const sql = postgres({
          host: "127.0.0.1",
          port: access?.port ?? 0,
          password: access?.password ?? "",
          user: "postgres",
          database: "tierline",
          max: 1,
        });
        const [row] = await sql<{ pid: number }[]>`
          SELECT pid FROM pg_stat_activity WHERE application_name = 'tierline process/orders' LIMIT 1`;
        assert.ok(row !== undefined);
        process.kill(row.pid, "SIGKILL");
        await sql.end({ timeout: 0 });
      },
    ],
    [
      "freeze",
      { seen: true },
      async () => {
        await signalAll("SIGSTOP");
        await delay(frozenMs);
        await signalAll("SIGCONT");
      },
    ],
    [
      "30 s down",
      { seen: true },
      // Whoever holds the lock keeps everybody from starting the server.
      () =>
        withHomeLock(running.home, async () => {
          await control("stop", "-w", "-m", "immediate");
          await delay(downMs);
        }),
    ],
  ];

  for (const [loss, { seen }, lose] of losses) {
    it(`answers or says 503 within the deadline: ${loss}`, async () => {
      const load = new ChannelLoad({ running, skus, name: loss.replaceAll(/\W+/g, "-"), everyMs: 20 });
      let healthLostMs: number | null = null;
      const doors = new Set<string>();
      let looks = 0;
      const watching = new AbortController();
      const watch = async (lostAt: number) => {
        while (!watching.signal.aborted) {
          const { status, body } = await health();
          if (status === 503 && healthLostMs === null) {
            healthLostMs = Math.round(performance.now() - lostAt);
            assert.ok(
              (body.unavailable ?? []).some(({ system }) => system === "database"),
              JSON.stringify(body),
            );
          }
          if (looks++ % 8 === 0) for (const each of await atTheDoors()) doors.add(each);
          await delay(50);
        }
      };
      let backMs = 0;
      try {
        load.start();
        await eventually(
          async () => load.answers.length,
          (count) => count > 20,
        );
        const watched = watch(performance.now());
        watched.catch(() => undefined);
        await lose();
        const endedAt = performance.now();
        const orders = load.orders.length;
        await eventually(
          async () => [(await health()).status, load.orders.length > orders + 5] as const,
          ([status, sells]) => status === 200 && sells,
        );
        backMs = Math.round(performance.now() - endedAt);
        watching.abort();
        await watched;
      } finally {
        watching.abort();
        await load.stop();
      }
      accepted.push(...load.orderIds);
      table.push(rowOf(loss, load.answers, healthLostMs, backMs));
      assert.equal(running.exited(), false, "the process ended");
      const wrong = load.answers.filter(({ status, retryAfter }) => status >= 500 && (status !== 503 || !retryAfter));
      assert.deepEqual(wrong, []);
      // Known clients and sessions there are none: whoever could be looked up is told so.
      const told = new Set(["session 200", "token 401", "session 503 with Retry-After", "token 503 with Retry-After"]);
      assert.deepEqual(
        [...doors].filter((each) => !told.has(each)),
        [],
      );
      const late = load.answers.filter(({ what, ms }) => ms > deadlines[what] + graceMs);
      assert.deepEqual(late, []);
      if (seen)
        assert.ok(
          healthLostMs !== null && healthLostMs < knownWithinMs,
          `health knew after ${String(healthLostMs)} ms`,
        );
    });
  }

  it("carries every order that was accepted to its end", async () => {
    for (const orderId of accepted) await retailer.reaches(orderId, "completed", 60_000);
  });

  it("has nothing in its log that nobody dealt with", () => {
    assert.doesNotMatch(running.printed(), /stray|uncaught|unhandled/i);
  });
});

function rowOf(loss: string, answers: readonly Answered[], healthLostMs: number | null, backMs: number): Row {
  const other = Map.groupBy(
    answers.filter(({ status }) => status >= 300 && status !== 503),
    ({ status }) => status,
  );
  return {
    loss,
    ok: answers.filter(({ status }) => status < 300).length,
    unavailable: answers.filter(({ status }) => status === 503).length,
    other: [...other].map(([status, list]) => `${String(list.length)} × ${String(status)}`).join(", "),
    slowestMs: Math.round(Math.max(...answers.map(({ ms }) => ms))),
    healthLostMs,
    backMs,
  };
}

function markdown(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ loss, ok, unavailable, other, slowestMs, healthLostMs, backMs }) =>
      `| ${loss} | ${String(ok)} | ${String(unavailable)} | ${other === "" ? "none" : other} | ${String(slowestMs)} | ${healthLostMs === null ? "not seen" : String(healthLostMs)} | ${String(backMs)} |`,
  );
  return [
    "| loss | 2xx | 503 with Retry-After | anything else | slowest answer, ms | health says 503 after, ms | sells again after, ms |",
    "| --- | ---: | ---: | --- | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}
