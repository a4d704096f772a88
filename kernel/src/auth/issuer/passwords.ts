/** Passwords as salted scrypt hashes (RFC 7914) with OWASP's parameters: 32 MiB and about a quarter of a second each. */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { Problem } from "../../errors/problem.ts";

const cost = { ln: 15, r: 8, p: 3 };
const keyBytes = 32;
/** Node computes hashes on few threads that it needs for other things too. */
const atOnce = 2;
const mayWait = 40;

let running = 0;
const waiting: (() => void)[] = [];

/** The hash of a password: `$scrypt$ln=15,r=8,p=3$<salt>$<key>`. Throws `unavailable` when too many are being hashed. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derived(password, salt, cost);
  const { ln, r, p } = cost;
  return `$scrypt$ln=${String(ln)},r=${String(r)},p=${String(p)}$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

/** Whether the password is that of the hash. Without a hash it takes as long and is false, so that nobody learns who exists. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(kept ?? "");
  if (parts === null) {
    await derived(password, randomBytes(16), cost);
    return false;
  }
  const [, ln, r, p, salt = "", expected = ""] = parts;
  const key = await derived(password, Buffer.from(salt, "base64url"), { ln: Number(ln), r: Number(r), p: Number(p) });
  return timingSafeEqual(key, Buffer.from(expected, "base64url"));
}

async function derived(password: string, salt: Buffer, { ln, r, p }: typeof cost): Promise<Buffer> {
  await turn();
  try {
    return await new Promise((resolve, reject) => {
      const options = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
      // One person's umlaut is another's letter with dots: both are typed the same way.
      scrypt(password.normalize("NFKC"), salt, keyBytes, options, (error, key) => {
        if (error === null) resolve(key);
        else reject(error);
      });
    });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function turn(): Promise<void> | undefined {
  if (running < atOnce) {
    running += 1;
    return undefined;
  }
  if (waiting.length >= mayWait) {
    throw new Problem("unavailable", "Too many people are signing in at once.", { retryAfterSeconds: 5 });
  }
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}
