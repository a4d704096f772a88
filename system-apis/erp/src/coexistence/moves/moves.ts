/** Reads where the domains stand. Writes ask the database each time; reads may be a second behind. */
import type postgres from "postgres";
import { Domain } from "../../resources/migrations/domain.ts";
import type { MoveState } from "../stages.ts";

export interface Move extends MoveState {
  readonly domain: Domain;
  /** One more with every step; 0: never moved. */
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
  readonly reason: string | null;
}

type Row = Omit<Move, "domain"> & { readonly domain: Domain };

const cacheMs = 1_000;

export const moveColumns = (sql: postgres.Sql | postgres.TransactionSql) => sql`
  m.domain, m.stage, m.old_backend AS "oldBackend", m.new_backend AS "newBackend", m.canary, m.version,
  m.changed_at AS "changedAt", m.changed_by AS "changedBy", m.reason`;

/** A domain that was never moved. */
export const unmoved = (domain: Domain, main: string): Move => ({
  domain,
  stage: "single",
  oldBackend: main,
  newBackend: null,
  canary: null,
  version: 0,
  changedAt: null,
  changedBy: null,
  reason: null,
});

export class Moves {
  readonly #sql: postgres.Sql;
  readonly #main: string;
  #cache: { readonly at: number; readonly moves: Promise<ReadonlyMap<Domain, Move>> } | undefined;
  #latest: ReadonlyMap<Domain, Move> = new Map();

  /** `main`: who serves what was never moved. */
  constructor(sql: postgres.Sql, main: string) {
    this.#sql = sql;
    this.#main = main;
  }

  /** Every domain, as it is now. */
  async all(): Promise<ReadonlyMap<Domain, Move>> {
    const rows = await this.#sql<Row[]>`SELECT ${moveColumns(this.#sql)} FROM domain_moves m`;
    const known = new Map(rows.map((row) => [row.domain, row]));
    this.#latest = new Map(
      Domain.options.map((domain) => [domain, known.get(domain) ?? unmoved(domain, this.#main)] as const),
    );
    return this.#latest;
  }

  /** As it is now. */
  async of(domain: Domain): Promise<Move> {
    return (await this.all()).get(domain) ?? unmoved(domain, this.#main);
  }

  /** As it was within the last second. */
  async recent(domain: Domain): Promise<Move> {
    if (this.#cache === undefined || Date.now() - this.#cache.at > cacheMs) {
      const moves = this.all();
      this.#cache = { at: Date.now(), moves };
      // A failed read is not remembered.
      moves.catch(() => {
        this.#cache = undefined;
      });
    }
    return (await this.#cache.moves).get(domain) ?? unmoved(domain, this.#main);
  }

  /** As it was seen last, without asking. */
  last(domain: Domain): Move {
    return this.#latest.get(domain) ?? unmoved(domain, this.#main);
  }

  /** After a step: this process need not be a second behind itself. */
  forget(): void {
    this.#cache = undefined;
  }
}
