/** The whole platform as a process of its own, on a database of its own: for tests that walk through all three tiers. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openInstallation } from "../src/installation.ts";
import { tokenSource } from "@tierline/kernel/auth/token-source";
import type { Client, ClientDescriptor } from "@tierline/kernel/client/client";
import { httpClient } from "@tierline/kernel/client/http";
import type { CallSource } from "@tierline/kernel/api/context";
import { freePort } from "@tierline/kernel/db/free-port";
import { newId } from "@tierline/kernel/model/ids";

export const main = fileURLToPath(new URL("../../main.ts", import.meta.url));
export const realmFile = new URL("../../governance/realm/tierline-realm.json", import.meta.url);

export interface Running {
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A client of an API, as one of the realm's clients. */
  as<O>(clientId: string, descriptor: ClientDescriptor<O>): Client<O>;
  token(clientId: string): Promise<string>;
  /** `kill -9`, and the same platform again. */
  restart(): Promise<void>;
  kill(): Promise<void>;
  readonly home: string;
  /** Whether the process has ended by itself. */
  exited(): boolean;
  /** What it wrote to stderr. */
  printed(): string;
  stop(): Promise<void>;
}

export interface RunningOptions {
  /** The embedded one in its home unless given. */
  readonly databaseUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly arguments?: readonly string[];
}

/** A call that nobody stands behind, with half a minute to answer. */
export const source = (): CallSource => ({ origin: null, correlationId: newId("cor"), deadline: Date.now() + 30_000 });

export async function startRunning(options: RunningOptions): Promise<Running> {
  const home = await mkdtemp(join(tmpdir(), "tierline-"));
  const port = await freePort();
  const environment = {
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    TIERLINE_HOME: home,
    PORT: String(port),
    LOG_LEVEL: "error",
    // Half of what a platform costs: for those who ask.
    TIERLINE_SANDBOX: "off",
    ...options.environment,
  };
  const installation = openInstallation(realmFile, environment);
  const { origin, issuerUrl } = installation;
  let child = await spawnPlatform(environment, options.arguments ?? ["start"]);
  const closers: (() => Promise<void>)[] = [];
  const source = (clientId: string) => {
    const client = installation.realm.clients.get(clientId);
    if (client === undefined) throw new Error(`No client ${clientId}.`);
    return tokenSource({ issuerUrl, clientId, clientSecret: installation.secrets.of(client) });
  };
  const kill = () => ended(child, "SIGKILL");
  return {
    origin,
    environment,
    home,
    exited: () => child.exitCode !== null || child.signalCode !== null,
    printed: () => printedBy.get(child)?.join("") ?? "",
    as: <O>(clientId: string, descriptor: ClientDescriptor<O>) => {
      const { client, close } = httpClient(descriptor, { baseUrl: origin, token: source(clientId) });
      closers.push(close);
      return client as Client<O>;
    },
    token: async (clientId) => source(clientId)(),
    restart: async () => {
      await kill();
      child = await spawnPlatform(environment, options.arguments ?? ["start"]);
    },
    kill,
    stop: async () => {
      await Promise.all(closers.map((close) => close()));
      await ended(child, "SIGTERM");
      await rm(home, { recursive: true, force: true });
    },
  };
}

const printedBy = new WeakMap<ChildProcess, string[]>();

/** Resolves when the platform says that it is ready; rejects with what it printed when it ends before. */
export async function spawnPlatform(
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main, ...args, "--json"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  printedBy.set(child, printed);
  child.stderr.on("data", (chunk: Buffer) => {
    printed.push(chunk.toString());
    if (process.env["SHOW_PLATFORM"] !== undefined) process.stderr.write(chunk);
  });
  return new Promise((resolve, reject) => {
    let isReady = false;
    createInterface(child.stdout).once("line", () => {
      isReady = true;
      resolve(child);
    });
    child.once("exit", (code) => {
      const ending = `The platform ended with ${String(code)}: ${printed.join("")}`;
      // One that dies later fails the test for other reasons: this says why.
      if (isReady && code !== null && code !== 0) process.stderr.write(`${ending}\n`);
      reject(new Error(ending));
    });
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => {
      resolve();
    });
    child.kill(signal);
  });
}
