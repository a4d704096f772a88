/** A Tryton for development and tests on this machine: a real one, from Debian's packages, with books as Tierline needs them. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startEmbedded } from "@tierline/kernel/db/embedded";
import { onEnding } from "@tierline/kernel/host/endings";
import { installPackages } from "./packages.ts";
import { configure, serve } from "./programs.ts";
import {
  copyTemplate,
  database,
  databaseUrl,
  statement,
  template,
  templateVersion,
  type Passwords,
} from "./template.ts";
import type { ChildProcess } from "node:child_process";

export interface TrytonOptions {
  /** Where its data lies; made if it is missing, kept when it stops. */
  readonly home: string;
  /** Where it listens, on the loopback interface. */
  readonly port: number;
  /** Told what takes longer than a moment. */
  readonly log: (message: string) => void;
}

export interface RunningTryton {
  /** What the adapter is to be given, by the names of the environment. Holds a password: do not log it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Forgets all logins, as Tryton does after its time-out: for tests. */
  endSessions(): Promise<void>;
  stop(): Promise<void>;
}

const startMs = 60_000;

/** Brings one up: minutes the first time on a machine, seconds later. Throws an Error of one sentence. */
export async function bringUpTryton(options: TrytonOptions): Promise<RunningTryton> {
  const home = resolve(options.home);
  installPackages(options.log);
  await fill(home, options.log);
  const passwords = JSON.parse(await readFile(join(home, "passwords.json"), "utf8")) as Passwords;
  const postgres = await startEmbedded({ home, fsync: false, onProgress: options.log });
  const { port } = options;
  const server = serve(home, await configure(home, postgres.url), database, port);
  const stop = onEnding(async () => {
    await end(server);
    await postgres.stop();
  });
  const url = `http://127.0.0.1:${String(port)}`;
  try {
    await answering(server, url, home);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    settings: {
      TIERLINE_ERP_TRYTON_URL: url,
      TIERLINE_ERP_TRYTON_DATABASE: database,
      TIERLINE_ERP_TRYTON_USER: "tierline",
      TIERLINE_ERP_TRYTON_PASSWORD: passwords.tierline,
      TIERLINE_ERP_TRYTON_AUTOMATIC: "WH-1",
    },
    endSessions: () => statement(databaseUrl(postgres.url), "DELETE FROM ir_session"),
    stop,
  };
}

/** A new home gets the seeded database; one of another version is left alone. */
async function fill(home: string, log: (message: string) => void): Promise<void> {
  const version = await templateVersion();
  const mark = join(home, "version");
  if (existsSync(mark)) {
    if ((await readFile(mark, "utf8")) === version) return;
    throw new Error(
      `The Tryton in ${home} was made by another version of the seed: move it away, or use another home.`,
    );
  }
  await mkdir(home, { recursive: true });
  await copyTemplate(await template(log), home);
  await writeFile(mark, version);
}

/** Waits until a login is answered, be it refused: then its models are loaded. */
async function answering(server: ChildProcess, url: string, home: string): Promise<void> {
  const until = Date.now() + startMs;
  while (server.exitCode === null && Date.now() < until) {
    const body = JSON.stringify({ id: 1, method: "common.server.version", params: [] });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${url}/`, { method: "POST", headers, body }).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new Error(`Tryton did not start; ${join(home, "gunicorn.log")} may say why.`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  const timer = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
}
