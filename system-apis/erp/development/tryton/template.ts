/**
 * The seeded database, made once per version of modules and seed and kept in the user's cache: making it takes half a minute,
 * copying it a second.
 */
import { createHash, randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyEmbedded } from "@tierline/kernel/db/copy-embedded";
import { startEmbedded } from "@tierline/kernel/db/embedded";
import postgres from "postgres";
import { cacheFolder } from "./config.ts";
import { configure, python } from "./programs.ts";

/** The modules a Tryton must have; theirs come with them. */
const modules = [
  "account",
  "company",
  "currency",
  "party",
  "product",
  "product_price_list",
  "stock",
  "sale",
  "web_shop",
];

export const database = "tryton";

export interface Passwords {
  /** Of the user `tierline`, whom the adapter logs in as. */
  readonly tierline: string;
  /** Of `admin`, for people who want to look around. */
  readonly admin: string;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The last fiscal year is the next one. */
const lastYear = (): number => new Date().getUTCFullYear() + 1;

/** Changes with everything that makes the database. */
export async function templateVersion(): Promise<string> {
  const files = await Promise.all(["seed.py", "books.json", "trytond.conf"].map((name) => readFile(here(name))));
  const hash = createHash("sha256").update(`${modules.join(" ")} ${String(lastYear())}`);
  for (const file of files) hash.update(file);
  return hash.digest("hex").slice(0, 16);
}

/** The folder of the seeded database: `postgres` as the embedded server wants it, and the passwords. */
export async function template(log: (message: string) => void): Promise<string> {
  const cache = cacheFolder();
  const folder = join(cache, await templateVersion());
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, "making-"));
  try {
    await make(making, log);
    // Somebody else may have been faster: theirs is as good.
    await rename(making, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return folder;
}

async function make(home: string, log: (message: string) => void): Promise<void> {
  const passwords: Passwords = { tierline: newPassword(), admin: newPassword() };
  await writeFile(join(home, "passwords.json"), JSON.stringify(passwords), { mode: 0o600 });
  const server = await startEmbedded({ home, fsync: false, onProgress: log });
  try {
    const configuration = await configure(home, server.url);
    await statement(server.url, `CREATE DATABASE ${database}`);
    const url = databaseUrl(server.url);
    log("Making Tryton's tables (half a minute)");
    await analyzing(url, () => activate(home, configuration, passwords.admin));
    log("Seeding company, chart of accounts, periods and warehouses");
    await python(
      [here("seed.py"), configuration, database, here("books.json"), String(lastYear())],
      passwords.tierline,
    );
    await statement(url, "VACUUM ANALYZE");
  } finally {
    await server.stop();
  }
}

async function activate(home: string, configuration: string, password: string): Promise<void> {
  const passwordFile = join(home, "admin.password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    const options = ["-c", configuration, "-d", database, "--activate-dependencies", "--email", "nobody@localhost"];
    await python(["/usr/bin/trytond-admin", ...options, "-u", ...modules], "", { TRYTONPASSFILE: passwordFile });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * Tryton asks the catalog about each table it makes, and the planner believes the catalog to be empty until it is told: told
 * all the time, it is done in 30 seconds instead of 120.
 */
async function analyzing(url: string, work: () => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const catalogs = ["pg_constraint", "pg_class", "pg_attribute", "pg_depend", "pg_attrdef", "pg_index"];
  const analyze = () => Promise.all(catalogs.map((name) => sql.unsafe(`ANALYZE ${name}`))).catch(() => undefined);
  const timer = setInterval(() => void analyze(), 1_000);
  try {
    await work();
  } finally {
    clearInterval(timer);
    await sql.end({ timeout: 5 });
  }
}

/** Runs one statement. */
export async function statement(url: string, text: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(text);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The address of Tryton's database on this server. */
export const databaseUrl = (serverUrl: string): string => serverUrl.replace(/\/[^/]*$/, `/${database}`);

/** Each character once: Tryton refuses passwords that repeat theirs. */
function newPassword(): string {
  const left = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789".split("");
  return Array.from({ length: 24 }, () => left.splice(randomInt(left.length), 1).join("")).join("");
}

/** Copies the template to where it will be used. */
export async function copyTemplate(from: string, to: string): Promise<void> {
  await copyEmbedded(from, to);
  await cp(join(from, "passwords.json"), join(to, "passwords.json"));
}
