/**
 * Reads which stock levels changed in the ERP. An item that is new to a place is taken over; where the ledger has a position of
 * its own, the ledger stays as it is: tills and warehouses know better what is on the shelf, and a person looks at the rest.
 */
import type { Logger } from "pino";
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Client } from "@tierline/kernel/client/client";
import type { Database } from "@tierline/kernel/db/database";
import { every } from "@tierline/kernel/durable/every";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import type { Ledger } from "../ledger/ledger.ts";
import { judge } from "./judge.ts";
import { takeLevels } from "./take-levels.ts";

export interface BooksOptions {
  readonly db: Database;
  readonly erp: Pick<Client<Erp>, "listStockLevels">;
  readonly ledger: Ledger;
  /** How long a difference may last before it is an exception. */
  readonly graceSeconds: number;
  readonly log: Logger;
}

/** What one reading found. */
export interface Reading {
  readonly full: boolean;
  readonly levels: number;
  /** Positions the ledger did not have, taken over from the ERP. */
  readonly taken: number;
  /** Levels that differ from the ledger just now. */
  readonly differing: number;
}

/** Stamps are those of transactions that may commit late: the window of two readings overlaps by so much. */
const overlapMs = 300_000;
/** What was deleted is invisible to who asks for changes. */
const fullEveryMs = 86_400_000;
const leaseSeconds = 600;
const patienceMs = 10_000;

export class Books {
  readonly #options: BooksOptions;
  /** Epoch milliseconds at which the ERP was heard of last, while it does not answer. */
  #away: number | undefined;

  constructor(options: BooksOptions) {
    this.#options = options;
  }

  /** Reads now and then from now on. Returns how to stop. */
  follow(everySeconds: number): () => Promise<void> {
    const { log } = this.#options;
    return every(everySeconds * 1_000, log, "reading the ERP's stock levels", async () => {
      try {
        await this.read();
      } catch (error) {
        // Books that cannot tell levels never will; there is nothing to report every minute.
        if (!isProblem(error, "unsupported")) throw error;
      } finally {
        await this.#look();
      }
    });
  }

  /** Milliseconds since the ERP was heard of last, while it does not answer; undefined while it does, or is not followed. */
  awayMs(): number | undefined {
    return this.#away === undefined ? undefined : Date.now() - this.#away;
  }

  /** Reads what changed, or everything when that is due or asked for. Undefined while another process does it. */
  async read(everything = false): Promise<Reading | undefined> {
    const progress = await this.#lease();
    if (progress === undefined) return undefined;
    const { sql } = this.#options.db;
    try {
      const due = progress.full_at === null || Date.parse(progress.full_at) < Date.now() - fullEveryMs;
      const reading = await this.#read(everything || due, progress.watermark);
      await sql`UPDATE books_progress SET read_at = now(), failing_since = NULL WHERE name = 'levels'`;
      return reading;
    } catch (error) {
      if (!isProblem(error, "unsupported")) {
        await sql`UPDATE books_progress SET failing_since = coalesce(failing_since, now()) WHERE name = 'levels'`;
      }
      throw error;
    } finally {
      await sql`UPDATE books_progress SET leased_until = 'epoch' WHERE name = 'levels'`;
    }
  }

  async #read(full: boolean, watermark: string | null): Promise<Reading> {
    const { db, erp, ledger, graceSeconds } = this.#options;
    const changedSince =
      full || watermark === null ? undefined : new Date(Date.parse(watermark) - overlapMs).toISOString();
    let [cursor, levels, taken, latest]: [string | undefined, number, number, string | null] = [
      undefined,
      0,
      0,
      watermark,
    ];
    do {
      const from = systemSource("inventory.read-books", patienceMs);
      const page = await erp.listStockLevels(from, { query: { limit: 200, changedSince, cursor } });
      taken += await takeLevels(db, ledger, page.items);
      levels += page.items.length;
      for (const { changedAt } of page.items) {
        if (latest === null || Date.parse(changedAt) > Date.parse(latest)) latest = changedAt;
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const differing = await judge(db, graceSeconds);
    await db.sql`
      UPDATE books_progress SET watermark = ${latest}::text::timestamptz,
        full_at = CASE WHEN ${full} THEN now() ELSE full_at END WHERE name = 'levels'`;
    return { full, levels, taken, differing };
  }

  /** Another process may have been the one to read. */
  async #look(): Promise<void> {
    const [progress] = await this.#options.db.sql<{ heard: string | null }[]>`
      SELECT CASE WHEN failing_since IS NOT NULL THEN coalesce(read_at, failing_since) END AS heard
      FROM books_progress WHERE name = 'levels'`;
    const heard = progress?.heard ?? null;
    this.#away = heard === null ? undefined : Date.parse(heard);
  }

  async #lease(): Promise<{ watermark: string | null; full_at: string | null } | undefined> {
    const [progress] = await this.#options.db.sql<{ watermark: string | null; full_at: string | null }[]>`
      INSERT INTO books_progress AS p (name, leased_until)
      VALUES ('levels', now() + make_interval(secs => ${leaseSeconds}))
      ON CONFLICT (name) DO UPDATE SET leased_until = excluded.leased_until WHERE p.leased_until < now()
      RETURNING watermark, full_at`;
    return progress;
  }
}
