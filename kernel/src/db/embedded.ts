/**
 * The embedded PostgreSQL: a real server from npm, its data in `<home>/postgres`. Every process that uses a home registers
 * itself; the first starts the server, later ones share it, the last one out stops it. A server that a killed process
 * left behind is adopted, and one that ends under its users is started again. `pg_ctl` starts it detached, so Ctrl-C reaches us and not the database under our feet.
 */
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { onEnding } from "../host/endings.ts";
import { type Access, accessFile, readAccess, writeAccess } from "./embedded-access.ts";
import { freePort, isPortFree } from "./free-port.ts";
import { withHomeLock } from "./home-lock.ts";
import { keepServer } from "./keep-server.ts";
import { type ServerAccount, runAs, serverAccount } from "./postgres-programs.ts";
import { clearStalePid } from "./stale-pid.ts";
import { type Registration, otherLiveUsers, register } from "./home-users.ts";

export interface EmbeddedOptions {
  /** The home of this installation, `.tierline`; created if it is missing. */
  readonly home: string;
  /** Told what takes longer than a moment ("Creating the database"). */
  readonly onProgress?: (message: string) => void;
  /** Told when the server ended by itself, and when it is there again. */
  readonly onTrouble?: (message: string, error?: unknown) => void;
  /** False gives up durability for speed; for tests only. */
  readonly fsync?: boolean;
}

export interface EmbeddedServer {
  /** `postgres://…` of the database `tierline`, as its owner. Carries the generated password: never log it. */
  readonly url: string;
  readonly port: number;
  /** True when a running server was found and shared. */
  readonly adopted: boolean;
  /** Ends this process's use; stops the server if no other process uses this home. Safe to call twice. */
  stop(): Promise<void>;
}

const settings = (fsync: boolean): string[] => [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=300",
  "shared_buffers=256MB",
  "work_mem=8MB",
  "maintenance_work_mem=64MB",
  "effective_cache_size=1GB",
  "max_wal_size=2GB",
  "checkpoint_timeout=10min",
  "random_page_cost=1.1",
  "jit=off",
  "timezone=UTC",
  "log_timezone=UTC",
  ...(fsync ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
];

/** Starts the server of this home or shares the one that runs. Throws an Error of one clear sentence. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const ending = new AbortController();
  const opening = open(options, ending.signal);
  // A command that is ended in the middle takes its server with it, also one that is only coming up.
  const stop = onEnding(async () => {
    ending.abort();
    await (await opening).leave();
  });
  try {
    return { ...(await opening).server, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

interface Opened {
  readonly server: Omit<EmbeddedServer, "stop">;
  leave(): Promise<void>;
}

async function open(options: EmbeddedOptions, ending: AbortSignal): Promise<Opened> {
  const home = resolve(options.home);
  const data = join(home, "postgres");
  await mkdir(home, { recursive: true });
  const start = async (): Promise<Opened> => {
    const account = await serverAccount(data);
    const existing = await readAccess(home);
    const adopted = existing !== undefined && (await runningPort(data)) === existing.port;
    const access = adopted ? existing : await launch(home, data, account, existing, options);
    const registration = await register(home);
    const stopKeeping = keepServer(
      data,
      () => again(home, data, access, options),
      options.onTrouble ?? (() => undefined),
    );
    const url = `postgres://postgres:${access.password}@127.0.0.1:${String(access.port)}/tierline`;
    return {
      server: { url, port: access.port, adopted },
      leave: async () => {
        await stopKeeping();
        await leave(home, data, account, registration);
      },
    };
  };
  return withHomeLock(home, start, ending);
}

/** Starts the server that ended, on the port that everybody knows, unless another process of this home was faster. */
async function again(home: string, data: string, access: Access, options: EmbeddedOptions): Promise<void> {
  await withHomeLock(home, async () => {
    if ((await runningPort(data)) === access.port) return;
    await clearStalePid(data);
    const failure = await begin(data, await serverAccount(data), access.port, options);
    if (failure !== undefined) throw failure;
  });
}

async function launch(
  home: string,
  data: string,
  account: ServerAccount,
  existing: Access | undefined,
  options: EmbeddedOptions,
): Promise<Access> {
  const created = await stat(data).then(
    () => true,
    () => false,
  );
  if (created && existing === undefined) {
    throw new Error(
      `${accessFile(home)} is missing, so nobody knows the password of the database in ${data}: restore it, or move the directory away.`,
    );
  }
  const password = created && existing !== undefined ? existing.password : randomBytes(18).toString("base64url");
  if (!created) {
    options.onProgress?.("Creating the database");
    await create(home, data, account, password);
  }
  for (let tries = 1; ; tries++) {
    const port = existing !== undefined && (await isPortFree(existing.port)) ? existing.port : await freePort();
    const access = { port, password };
    await writeAccess(home, access);
    await clearStalePid(data);
    const failure = await begin(data, account, port, options);
    if (failure === undefined) return access;
    // Between choosing a port and listening on it somebody else may have taken it.
    if (tries === mostPorts || !failure.message.includes("could not create any TCP/IP sockets")) throw failure;
  }
}

const mostPorts = 3;

/** Answers why it did not start, in words; undefined when it did. */
async function begin(
  data: string,
  account: ServerAccount,
  port: number,
  options: EmbeddedOptions,
): Promise<Error | undefined> {
  const flags = settings(options.fsync ?? true).map((setting) => `-c ${setting.replace(/=$/, "=''")}`);
  const { pgCtl } = account.programs;
  const log = join(data, "server.log");
  const server = `-p ${String(port)} ${flags.join(" ")}`;
  try {
    await runAs(account, pgCtl, ["start", "-D", data, "-w", "-t", "60", "-l", log, "-o", server]);
    return undefined;
  } catch (error) {
    const last = (await readFile(log, "utf8").catch(() => "")).trim().split("\n").slice(-3).join(" / ");
    return new Error(`The embedded PostgreSQL in ${data} did not start: ${last === "" ? String(error) : last}`, {
      cause: error,
    });
  }
}

/** Made beside its place and moved there when it is whole, so that an interrupted creation is simply done again. */
async function create(home: string, data: string, account: ServerAccount, password: string): Promise<void> {
  const fresh = `${data}.new`;
  // initdb reads the password from a file only, and insists on an empty data directory.
  const passwordFile = join(home, "postgres.password");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) {
    await chown(fresh, account.uid, account.gid ?? account.uid);
    await chown(passwordFile, account.uid, account.gid ?? account.uid);
  }
  const { initdb, postgres } = account.programs;
  const options = [
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
    "--no-instructions",
  ];
  try {
    await runAs(account, initdb, ["-D", fresh, "-U", "postgres", ...options]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await runAs(account, postgres, ["--single", "-D", fresh, "postgres"], "CREATE DATABASE tierline\n");
  await writeAccess(home, { port: await freePort(), password });
  await rename(fresh, data);
}

async function leave(home: string, data: string, account: ServerAccount, registration: Registration): Promise<void> {
  await withHomeLock(home, async () => {
    await registration.end();
    if ((await otherLiveUsers(home)).length > 0 || (await runningPort(data)) === undefined) return;
    const { pgCtl } = account.programs;
    const stop = (mode: string) => runAs(account, pgCtl, ["stop", "-D", data, "-w", "-t", "20", "-m", mode]);
    // A server that is recovering may not take a fast stop; an immediate one loses nothing, it recovers at the next start.
    await stop("fast")
      .catch(() => stop("immediate"))
      .catch(async (error: unknown) => {
        // It ended by itself between our look and our signal.
        if ((await runningPort(data)) !== undefined) throw error;
      });
  });
}

/** The port of the live server of this data directory, from its `postmaster.pid` (line 1 pid, line 4 port, line 8 status). */
async function runningPort(data: string): Promise<number | undefined> {
  const lines = (await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  const port = Number(lines[3]);
  // A reused pid can belong to anything: a server that does not listen is not ours.
  return lines[7]?.trim() === "ready" && !(await isPortFree(port)) ? port : undefined;
}
