/** Tryton's programs: its configuration, its Python, its server. */
import { spawn, type ChildProcess } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentWith } from "./config.ts";

/** Not the first one on the PATH: Debian's packages are seen by Debian's Python alone. */
const pythonPath = "/usr/bin/python3";

/** Writes `trytond.conf` for the server at this address, its owner's alone to read. Answers with its path. */
export async function configure(home: string, serverUrl: string): Promise<string> {
  const text = await readFile(fileURLToPath(new URL("trytond.conf", import.meta.url)), "utf8");
  const address = serverUrl.replace(/^postgres:/, "postgresql:").replace(/\/[^/]*$/, "/");
  const path = join(home, "trytond.conf");
  await writeFile(path, text.replace("${POSTGRES}", address), { mode: 0o600 });
  return path;
}

/** Runs a Python program to its end; rejects with the last lines it said. */
export async function python(args: readonly string[], input = "", env: Record<string, string> = {}): Promise<void> {
  const child = spawn(pythonPath, args, { env: environmentWith(env), stdio: "pipe" });
  let said = "";
  child.stdout.resume();
  child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  await new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args[0] ?? "python"} failed: ${said.trim().split("\n").slice(-3).join(" / ")}`));
    });
  });
}

/** Starts the web server: two processes, four threads each. `setpriv` has it end when we are killed. */
export function serve(home: string, configuration: string, database: string, port: number): ChildProcess {
  const options = ["-w", "2", "-k", "gthread", "--threads", "4", "--keep-alive", "15", "--timeout", "120"];
  const files = ["--log-level", "warning", "--error-logfile", join(home, "gunicorn.log")];
  const address = ["-b", `127.0.0.1:${String(port)}`];
  const env = { TRYTOND_CONFIG: configuration, TRYTOND_DATABASE_NAMES: database };
  return spawn(
    "setpriv",
    [
      "--pdeathsig",
      "TERM",
      pythonPath,
      "/usr/bin/gunicorn",
      ...options,
      ...files,
      ...address,
      "trytond.application:app",
    ],
    { env: environmentWith(env), stdio: "ignore", cwd: home },
  );
}
