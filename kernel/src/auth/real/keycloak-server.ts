/**
 * A real Keycloak for `npm run test:real`: the server of Maven Central, kept in the user's cache, in memory, with our realm file
 * imported. Needs Java 17 or newer, Maven and unzip; says so if they are missing.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../db/free-port.ts";

const version = "26.5.6";
const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:zip`;
const sha256 = "490189d9dff05272432d51f71a069462eeca97f2920a694d539a1e6c26a5a347";
/** It builds itself at its first start: a minute and more on a slow machine that does something else besides. */
const startMs = 900_000;

export interface KeycloakServer {
  /** Its own address of the realm: `http://127.0.0.1:…/realms/tierline`. */
  readonly issuerUrl: string;
  stop(): Promise<void>;
}

/** Starts Keycloak with the realm file and these values for its placeholders. */
export async function startKeycloak(
  realmFile: URL,
  placeholders: Readonly<Record<string, string>>,
): Promise<KeycloakServer> {
  const home = await mkdtemp(join(tmpdir(), "tierline-keycloak-"));
  // A copy: Keycloak builds into its own folder at the first start.
  await cp(await distribution(), home, { recursive: true });
  mkdirSync(join(home, "data/import"), { recursive: true });
  writeFileSync(join(home, "data/import/realm.json"), readFileSync(realmFile));
  const port = await freePort();
  const server = spawn(
    join(home, "bin/kc.sh"),
    ["start-dev", "--import-realm", "--db=dev-mem", "--http-host=127.0.0.1", `--http-port=${String(port)}`],
    // Of its own process group, so that the shell script and its Java stop together.
    { env: { ...process.env, ...placeholders }, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  const stop = async (): Promise<void> => {
    await end(server);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await ready(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { issuerUrl: `http://127.0.0.1:${String(port)}/realms/tierline`, stop };
}

/** The unpacked server in the cache, fetched and checked at the first use. */
async function distribution(): Promise<string> {
  for (const [program, flag] of [
    ["java", "-version"],
    ["mvn", "-version"],
    ["unzip", "-v"],
  ] as const) {
    if (spawnSync(program, [flag]).status !== 0) {
      throw new Error(`A real Keycloak needs ${program}: apt-get install default-jre-headless maven unzip`);
    }
  }
  const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tierline");
  const folder = join(cache, `keycloak-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unpacked = await mkdtemp(join(cache, "unpacking-"));
  const zip = join(unpacked, `keycloak-quarkus-dist-${version}.zip`);
  const fetched = spawnSync(
    "mvn",
    ["-q", "-B", "dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${unpacked}`],
    {
      encoding: "utf8",
      timeout: 300_000,
    },
  );
  if (fetched.status !== 0) throw new Error(`Keycloak cannot be fetched: ${fetched.stdout.slice(0, 500)}`);
  const digest = createHash("sha256").update(readFileSync(zip)).digest("hex");
  if (digest !== sha256) throw new Error(`Keycloak ${version} is not the archive it should be (SHA-256 ${digest}).`);
  if (spawnSync("unzip", ["-q", zip, "-d", unpacked]).status !== 0) throw new Error(`${zip} cannot be unpacked.`);
  // Whoever unpacks at the same moment has the same content: the first rename wins.
  if (!existsSync(folder)) renameSync(join(unpacked, `keycloak-${version}`), folder);
  rmSync(unpacked, { recursive: true, force: true });
  return folder;
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    const fail = (what: string): void => {
      reject(new Error(`Keycloak ${what}:\n${log.slice(-4000)}`));
    };
    const timer = setTimeout(() => {
      fail("did not start in time");
    }, startMs);
    const read = (chunk: Buffer): void => {
      log += chunk.toString("utf8");
      if (!log.includes("Listening on:")) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)}`);
    });
  });
}

function end(server: ChildProcess): Promise<void> {
  const { pid } = server;
  if (pid === undefined || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => {
      resolve();
    });
    process.kill(-pid, "SIGKILL");
  });
}
