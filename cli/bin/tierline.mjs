#!/usr/bin/env node
// Runs main.ts on the Node that npm installed with the package: the machine's own may be too old to read TypeScript.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const [major] = process.versions.node.split(".");
const own = fileURLToPath(new URL("node_modules/node/bin/node", root));
const child = spawn(
  Number(major) >= 24 ? process.execPath : own,
  [fileURLToPath(new URL("main.ts", root)), ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  process.stderr.write(`tierline could not start Node: ${error.message}\n`);
  process.exitCode = 1;
});
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});
