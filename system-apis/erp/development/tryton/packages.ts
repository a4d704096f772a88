/** The Debian packages of Tryton, installed when they are missing. */
import { spawnSync } from "node:child_process";
import { environmentWith } from "./config.ts";

/** As few as the adapter needs: web-shop brings `web_id`, the unique key of a sale; product-price-list the prices beside list prices. */
export const packages = [
  "tryton-server",
  "tryton-modules-product-price-list",
  "tryton-modules-sale",
  "tryton-modules-stock",
  "tryton-modules-web-shop",
  "python3-psycopg2",
  "gunicorn",
] as const;

const succeeds = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

const isInstalled = (name: string): boolean => {
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f=${Status}", name], { encoding: "utf8" });
  return typeof stdout === "string" && stdout.includes("ok installed");
};

/** Installs what is missing. Throws an Error of one sentence, naming the packages, where it may not. */
export function installPackages(log: (message: string) => void): void {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (!succeeds("which", ["apt-get"]) || (sudo.length > 0 && !succeeds("sudo", ["-n", "true"]))) {
    throw new Error(`A Tryton needs packages of Debian 12 that are not installed; as root: ${command}`);
  }
  log(`Installing ${missing.join(", ")}`);
  const [program = "apt-get", ...args] = [...sudo, ...command.split(" ")];
  const env = environmentWith({ DEBIAN_FRONTEND: "noninteractive" });
  const install = (): boolean => spawnSync(program, args, { env, stdio: "ignore", timeout: 600_000 }).status === 0;
  if (install()) return;
  spawnSync(sudo[0] ?? "apt-get", [...sudo.slice(1), ...(sudo.length > 0 ? ["apt-get"] : []), "update"], {
    stdio: "ignore",
  });
  if (!install()) throw new Error(`The packages of Tryton cannot be installed; try it yourself, as root: ${command}`);
}
