/** Sessions in the database, found and opened with the browser's cookie. Any process may serve any of them. */
import { setTimeout as delay } from "node:timers/promises";
import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "@tierline/kernel/db/database";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { sessions } from "../db/schema.ts";
import { Tokens, type Identity } from "./identity.ts";
import { keyHash, newKey, seal, unseal } from "./seal.ts";

/** Seconds a session lasts at most; the issuer may end it before. */
export const sessionSeconds = 36_000;

export interface SessionStore {
  /** Begins a session; the key is for the cookie. */
  begin(tokens: Tokens): Promise<string>;
  /** The session's tokens, refreshed when they are about to end, or when `fresh` is asked for. Undefined when there is no session. */
  find(key: string, fresh?: boolean): Promise<Tokens | undefined>;
  /** Ends a session; what it held. */
  end(key: string): Promise<Tokens | undefined>;
  /** Deletes what has expired. */
  forget(): Promise<void>;
}

const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})` as never;

export function sessionStore({ orm }: Pick<Database, "orm">, identity: Pick<Identity, "refresh">): SessionStore {
  const alive = (key: string) => and(eq(sessions.keyHash, keyHash(key)), gt(sessions.expiresAt, sql`now()`));

  async function open(key: string): Promise<Tokens | undefined> {
    const [row] = await orm.select({ sealed: sessions.sealed }).from(sessions).where(alive(key));
    return row === undefined ? undefined : unseal(key, row.sealed, Tokens);
  }

  /** A refresh token is good once: two processes that used it at a time would end the session. */
  async function refreshed(key: string, before: Tokens): Promise<Tokens | undefined> {
    const [mine] = await orm
      .update(sessions)
      .set({ refreshingUntil: inSeconds(10) })
      .where(and(alive(key), or(isNull(sessions.refreshingUntil), lt(sessions.refreshingUntil, sql`now()`))))
      .returning({ sealed: sessions.sealed });
    if (mine === undefined) return awaited(key, before);
    const now = unseal(key, mine.sealed, Tokens);
    if (now === undefined || now.refreshToken !== before.refreshToken) {
      await orm.update(sessions).set({ refreshingUntil: null }).where(alive(key));
      return now;
    }
    return write(key, now);
  }

  async function write(key: string, now: Tokens): Promise<Tokens | undefined> {
    try {
      const tokens = await identity.refresh(now);
      await orm
        .update(sessions)
        .set({ sealed: seal(key, tokens), refreshingUntil: null })
        .where(alive(key));
      return tokens;
    } catch (error) {
      if (isProblem(error, "unauthenticated")) {
        await orm.delete(sessions).where(alive(key));
        return undefined;
      }
      await orm.update(sessions).set({ refreshingUntil: null }).where(alive(key));
      throw error;
    }
  }

  async function awaited(key: string, before: Tokens): Promise<Tokens | undefined> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      await delay(50);
      const now = await open(key);
      if (now === undefined || now.refreshToken !== before.refreshToken) return now;
    }
    throw new Problem("unavailable", "Your session is being renewed: try again.", { retryAfterSeconds: 1 });
  }

  return {
    async begin(tokens) {
      const key = newKey();
      await orm
        .insert(sessions)
        .values({ keyHash: keyHash(key), sealed: seal(key, tokens), expiresAt: inSeconds(sessionSeconds) });
      return key;
    },
    async find(key, fresh = false) {
      const tokens = await open(key);
      if (tokens === undefined || (!fresh && Date.now() < tokens.accessUntil)) return tokens;
      return refreshed(key, tokens);
    },
    async end(key) {
      const [row] = await orm.delete(sessions).where(alive(key)).returning({ sealed: sessions.sealed });
      return row === undefined ? undefined : unseal(key, row.sealed, Tokens);
    },
    async forget() {
      await orm.delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
    },
  };
}
