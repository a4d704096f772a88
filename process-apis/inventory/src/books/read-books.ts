/**
 * Reads which stock levels changed in the ERP. An item that is new to a place is taken over; where the ledger has a position of
 * its own, the ledger stays as it is: tills and warehouses know better what is on the shelf, and a person looks at the rest.
 */
import type { Logger } from "pino";
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Client } from "@tierline/kernel/client/client";
import type { Database } from "@tierline/kernel/db/database";
import { ChangePoll } from "@tierline/kernel/durable/change-poll";
import { every } from "@tierline/kernel/durable/every";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import type { Ledger } from "../ledger/ledger.ts";
import { judge } from "./judge.ts";
import { takeLevels, type Level } from "./take-levels.ts";

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

const patienceMs = 10_000;

export class Books {
  readonly #options: BooksOptions;
  readonly #levels: ChangePoll<Level>;
  /** Epoch milliseconds at which the ERP was heard of last, while it does not answer. */
  #away: number | undefined;

  constructor(options: BooksOptions) {
    this.#options = options;
    const { db, erp } = options;
    this.#levels = new ChangePoll({
      db,
      name: "levels of the books",
      page: (query) =>
        erp.listStockLevels(systemSource("inventory.read-books", patienceMs), { query: { limit: 200, ...query } }),
    });
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
        this.#away = await this.#levels.silentSince();
      }
    });
  }

  /** Milliseconds since the ERP was heard of last, while it does not answer; undefined while it does, or is not followed. */
  awayMs(): number | undefined {
    return this.#away === undefined ? undefined : Date.now() - this.#away;
  }

  /** Reads what changed, or everything when that is due or asked for. Undefined while another process does it. */
  async read(everything = false): Promise<Reading | undefined> {
    const { db, ledger, graceSeconds } = this.#options;
    let [taken, differing] = [0, 0];
    const run = await this.#levels.run({
      everything,
      keep: async (levels) => {
        taken += await takeLevels(db, ledger, levels);
      },
      settle: async () => {
        differing = await judge(db, graceSeconds);
      },
    });
    return run === undefined ? undefined : { full: run.full, levels: run.rows, taken, differing };
  }
}
