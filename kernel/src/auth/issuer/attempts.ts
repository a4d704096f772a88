/** Counts attempts in the database, so that all processes together keep one limit. */
import { createHmac } from "node:crypto";
import type postgres from "postgres";

export interface Limit {
  /** Attempts in a window. */
  readonly most: number;
  /** A window begins with the first attempt and lasts so many seconds. */
  readonly seconds: number;
}

export interface Attempts {
  /** Counts one more attempt, ahead of its outcome. Returns the seconds to wait, or 0 where it is within the limit. */
  count(what: string, who: string, limit: Limit): Promise<number>;
  /** Forgets them all: the attempt was good. */
  forget(what: string, who: string): Promise<void>;
  /** Takes one attempt back. */
  takeBack(what: string, who: string): Promise<void>;
}

/** `key` keeps whoever reads the table from learning addresses and what was typed where an e-mail address was asked for. */
export function attemptsOn(sql: postgres.Sql, key: string): Attempts {
  const named = (what: string, who: string): string =>
    createHmac("sha256", key).update(`${what}:${who}`).digest("base64url");
  return {
    async count(what, who, { most, seconds }) {
      const [row] = await sql<{ count: number; wait: number }[]>`
        insert into identity.attempts as known (key, count, resets_at)
        values (${named(what, who)}, 1, now() + make_interval(secs => ${seconds}))
        on conflict (key) do update set
          count = case when known.resets_at <= now() then 1 else known.count + 1 end,
          resets_at = case when known.resets_at <= now() then excluded.resets_at else known.resets_at end
        returning count, ceil(extract(epoch from resets_at - now()))::int as wait`;
      return row === undefined || row.count <= most ? 0 : Math.max(1, row.wait);
    },
    async forget(what, who) {
      await sql`delete from identity.attempts where key = ${named(what, who)}`;
    },
    async takeBack(what, who) {
      await sql`update identity.attempts set count = count - 1 where key = ${named(what, who)} and count > 0`;
    },
  };
}
