/** The whole platform as a child process, as `npm start` runs it in production, in a home that is thrown away. */
import { spawn, execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import postgres from "postgres";
import { freePort } from "@tierline/kernel/db/free-port";
import type { Progress } from "../figure.ts";

const main = fileURLToPath(new URL("../../../main.ts", import.meta.url));
const run = promisify(execFile);

export interface Platform {
  readonly origin: string;
  /** Of the platform's one process. */
  readonly pid: number;
  /** Of the embedded PostgreSQL's first process. */
  readonly postmaster: number;
  readonly databaseUrl: string;
  /** The bench's own look into the database. */
  readonly sql: postgres.Sql;
  /** An access token of one of the realm's clients; good for five minutes. */
  token(clientId: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it and waits until it is ready. `execArgv` goes to node, for a profile. */
export async function startPlatform(progress: Progress, execArgv: readonly string[] = []): Promise<Platform> {
  progress("starting the platform");
  const home = await mkdtemp(join(tmpdir(), "tierline-bench-"));
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: "",
    TIERLINE_HOME: home,
    PORT: String(port),
    TIERLINE_ENV: "production",
    LOG_LEVEL: "error",
    // The figures are those of the live platform alone.
    TIERLINE_SANDBOX: "off",
  };
  const child = spawn(process.execPath, [...execArgv, main, "start", "--json"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  await ready(child.stdout, exited);
  const databaseUrl = await urlOf(home);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    pid: child.pid ?? 0,
    postmaster: Number((await readFile(join(home, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]),
    databaseUrl,
    sql,
    token: async (clientId) => (await run(process.execPath, [main, "token", clientId], { env })).stdout.trim(),
    stop: async () => {
      await sql.end();
      child.kill("SIGTERM");
      await exited;
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function ready(stdout: NodeJS.ReadableStream, exited: Promise<unknown>): Promise<void> {
  const lines = createInterface({ input: stdout });
  const first = once(lines, "line");
  const ended = await Promise.race([first.then(() => false), exited.then(() => true)]);
  if (ended) throw new Error("The platform ended before it was ready.");
  lines.on("line", () => undefined);
}

/** The embedded server's address and password are kept in its home: see kernel/src/db/embedded.ts. */
async function urlOf(home: string): Promise<string> {
  const { port, password } = JSON.parse(await readFile(join(home, "postgres.json"), "utf8")) as {
    port: number;
    password: string;
  };
  return `postgres://postgres:${password}@127.0.0.1:${String(port)}/tierline`;
}
