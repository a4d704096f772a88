/**
 * Follows a list elsewhere by asking it what has changed since: what is new now and then, everything once a day, one process at
 * a time. How far it came is kept in the API's own schema (`change_polls`), so that a restart goes on from there.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../db/database.ts";
import { isProblem } from "../errors/problem.ts";

export interface ChangePage<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/** What is asked of the list: what changed at or after that moment, or everything; from the cursor on. */
export interface ChangeQuery {
  readonly changedSince: string | undefined;
  readonly cursor: string | undefined;
}

export interface ChangePollOptions<Row extends { readonly changedAt: string }> {
  readonly db: Database;
  /** What is followed; one row of `change_polls` has this name. */
  readonly name: string;
  readonly page: (query: ChangeQuery) => Promise<ChangePage<Row>>;
}

export interface ChangeSink<Row> {
  /** Takes a page's rows; the same row comes again, as the windows of two polls overlap. */
  readonly keep: (rows: readonly Row[]) => Promise<void>;
  /** After the last page and before it is noted: a crash in between repeats the poll. */
  readonly settle?: (run: ChangeRun) => Promise<void>;
  /** Read everything although it is not due. */
  readonly everything?: boolean;
}

/** What one poll did. */
export interface ChangeRun {
  /** It read everything, so that what was not seen since `began` is gone. */
  readonly full: boolean;
  readonly rows: number;
  /** Moment by the database's clock. */
  readonly began: string;
}

/** Stamps are those of transactions that may commit late: the windows of two polls overlap by so much. */
const overlapMs = 300_000;
/** Deletions are invisible to who asks for changes. */
const fullEveryHours = 24;
/** Longer than any page takes; each page renews it. */
const leaseSeconds = 120;
const triesOfAPage = 3;

interface Progress {
  readonly watermark: string | null;
  readonly full_due: boolean;
  readonly began: string;
}

export class ChangePoll<Row extends { readonly changedAt: string }> {
  readonly #options: ChangePollOptions<Row>;

  constructor(options: ChangePollOptions<Row>) {
    this.#options = options;
  }

  /**
   * Reads what changed, or everything when that is due or asked for. Undefined while another process does it, and when another
   * took over from this one because it was too slow. Throws what the list or the sink threw.
   */
  async run(sink: ChangeSink<Row>): Promise<ChangeRun | undefined> {
    const { db, name } = this.#options;
    const holder = crypto.randomUUID();
    const progress = await this.#lease(holder);
    if (progress === undefined) return undefined;
    try {
      return await this.#read(holder, sink, progress);
    } catch (error) {
      // Who cannot give the list is not away.
      if (!isProblem(error, "unsupported")) {
        await db.sql`UPDATE change_polls SET failing_since = coalesce(failing_since, now()) WHERE name = ${name}`;
      }
      throw error;
    } finally {
      await db.sql`UPDATE change_polls SET leased_until = 'epoch' WHERE name = ${name} AND holder = ${holder}`;
    }
  }

  /** Epoch milliseconds at which the list was heard of last, while it does not answer, to any process; undefined while it does. */
  async silentSince(): Promise<number | undefined> {
    const { db, name } = this.#options;
    const [row] = await db.sql<{ heard: string }[]>`
      SELECT coalesce(read_at, failing_since) AS heard FROM change_polls WHERE name = ${name} AND failing_since IS NOT NULL`;
    return row === undefined ? undefined : Date.parse(row.heard);
  }

  async #read(
    holder: string,
    { keep, settle, everything = false }: ChangeSink<Row>,
    { watermark, began, full_due }: Progress,
  ): Promise<ChangeRun | undefined> {
    const full = everything || full_due;
    const changedSince =
      full || watermark === null ? undefined : new Date(Date.parse(watermark) - overlapMs).toISOString();
    let [cursor, rows, latest]: [string | undefined, number, string | null] = [undefined, 0, watermark];
    do {
      const page = await this.#page({ changedSince, cursor });
      await keep(page.items);
      rows += page.items.length;
      for (const { changedAt } of page.items) {
        if (latest === null || Date.parse(changedAt) > Date.parse(latest)) latest = changedAt;
      }
      if (!(await this.#renew(holder))) return undefined;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const run = { full, rows, began };
    await settle?.(run);
    await this.#note(run, latest);
    return run;
  }

  /** A page in the middle is worth another try; a list that is away is left to the next poll. */
  async #page(query: ChangeQuery): Promise<ChangePage<Row>> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#options.page(query);
      } catch (error) {
        if (query.cursor === undefined || tries === triesOfAPage) throw error;
        await wait(tries * 500);
      }
    }
  }

  async #lease(holder: string): Promise<Progress | undefined> {
    const { db, name } = this.#options;
    const [progress] = await db.sql<Progress[]>`
      INSERT INTO change_polls AS p (name, holder, leased_until)
      VALUES (${name}, ${holder}, now() + make_interval(secs => ${leaseSeconds}))
      ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, leased_until = excluded.leased_until
        WHERE p.leased_until < now()
      RETURNING watermark, now() AS began,
        full_at IS NULL OR full_at < now() - make_interval(hours => ${fullEveryHours}) AS full_due`;
    return progress;
  }

  async #renew(holder: string): Promise<boolean> {
    const { db, name } = this.#options;
    const { count } = await db.sql`
      UPDATE change_polls SET leased_until = now() + make_interval(secs => ${leaseSeconds})
      WHERE name = ${name} AND holder = ${holder}`;
    return count > 0;
  }

  async #note({ full, began }: ChangeRun, watermark: string | null): Promise<void> {
    const { db, name } = this.#options;
    await db.sql`
      UPDATE change_polls SET watermark = ${watermark}::text::timestamptz, read_at = ${began}::text::timestamptz,
        full_at = CASE WHEN ${full} THEN ${began}::text::timestamptz ELSE full_at END, failing_since = NULL
      WHERE name = ${name}`;
  }
}
