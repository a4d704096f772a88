/**
 * The secrets of one installation: `<home>/secrets.json`, made at the first start, readable by its owner only, never
 * rewritten. It holds one random seed, from which every client's secret is derived (so that a client added to the realm
 * later needs no new file and no lock), and the embedded issuer's first signing key. Several processes on one home share it.
 *
 * A client's secret is taken from its environment variable, else from `clients` in the file (to set one by hand), else derived. Processes that
 * share no home, but what was derived (secrets of webhooks in one database), are given one seed by TIERLINE_SEED.
 */
import { createHmac, generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StartError, type Environment } from "../config/config.ts";
import type { RealmClient } from "./realm.ts";

/** 40 hexadecimal digits are 160 bits. */
const shortestSeed = 40;

const SecretsFile = z.object({
  seed: z.string().min(shortestSeed),
  signingKey: z.looseObject({ kty: z.literal("RSA"), kid: z.string(), n: z.string(), e: z.string(), d: z.string() }),
  clients: z.record(z.string(), z.string().min(16)).default({}),
});

/** A private RSA key as JWK. */
export type SigningKey = z.output<typeof SecretsFile>["signingKey"];

export interface Secrets {
  /** The embedded issuer's first; those after it are in its database. */
  readonly signingKey: SigningKey;
  /** The client's secret. */
  of(client: RealmClient): string;
  /** A stable secret for another purpose (cookies), derived from the seed. */
  derive(purpose: string): string;
}

/** Opens the secrets of a home, making them if there are none. Throws `StartError` when the file cannot be used. */
export function openSecrets(home: string, environment: Environment): Secrets {
  const file = join(home, "secrets.json");
  const { signingKey, clients, ...made } = read(file) ?? make(home, file);
  const seed = environment["TIERLINE_SEED"] || made.seed;
  if (seed.length < shortestSeed) {
    throw new StartError(`TIERLINE_SEED: must have at least ${String(shortestSeed)} random characters.`);
  }
  const derive = (purpose: string): string => createHmac("sha256", seed).update(purpose).digest("base64url");
  return {
    signingKey,
    derive,
    of: ({ clientId, secretVariable }) =>
      environment[secretVariable] || clients[clientId] || derive(`client:${clientId}`),
  };
}

function read(file: string): z.output<typeof SecretsFile> | undefined {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new StartError(`The secrets in ${file} cannot be read.`, { cause });
  }
  try {
    return SecretsFile.parse(JSON.parse(content));
  } catch {
    // The reason would quote the content; it stays out of the message and the log.
    throw new StartError(
      `${file} is damaged. Restore it, or delete it to make new secrets (clients then need new ones).`,
    );
  }
}

/** Writes the file beside and links it into place: the first of several starting processes wins, the others read its file. */
function make(home: string, file: string): z.output<typeof SecretsFile> {
  mkdirSync(home, { recursive: true });
  const draft = `${file}.${String(process.pid)}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(draft, `${JSON.stringify(fresh(), null, 2)}\n`, { mode: 0o600, flag: "wx", flush: true });
    chmodSync(draft, 0o600);
    linkSync(draft, file);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) {
      throw new StartError(`The secrets cannot be written to ${file}.`, { cause });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const made = read(file);
  if (made === undefined) throw new StartError(`${file} vanished while it was being made.`);
  return made;
}

const fresh = (): z.input<typeof SecretsFile> => ({
  seed: randomBytes(32).toString("base64url"),
  signingKey: freshSigningKey(),
  clients: {},
});

/** A new key pair for RS256. */
export function freshSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const kid = randomBytes(12).toString("base64url");
  return { ...privateKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" } as SigningKey;
}
