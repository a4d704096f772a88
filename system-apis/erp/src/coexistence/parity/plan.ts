import type { Context } from "@tierline/kernel/api/context";
import type { ErpPort } from "../../port.ts";

/** A row of one side: what it says in canonical terms, and its amounts by what they are added up under. */
export interface Row {
  readonly said: string;
  readonly amounts: Readonly<Record<string, number>>;
}

/** By the key that both sides know them by. */
export type Rows = Map<string, Row>;

/** One of the two backends. Each call has a deadline of its own. */
export interface Side {
  readonly port: ErpPort;
  newContext(): Context<null>;
}

/** How one domain is compared. Keys are those of rows; a row that is not there is left out. */
export interface ParityPlan {
  /** What has to be looked at of the two sides. */
  scan(old: Side, now: Side): Promise<Scan>;
  /** These rows as they are now. */
  again(side: Side, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Amounts of a row. */
  amountsOf(key: string, row: unknown): Readonly<Record<string, number>>;
}

/** What a scan of both sides left to be looked at. */
export interface Scan {
  readonly old: Rows;
  readonly now: Rows;
  /** Rows that were found equal without looking at each: their totals are. */
  readonly equal: number;
  /** Totals of those. */
  readonly totals: readonly Total[];
}

/** A count or an amount of both sides. */
export interface Total {
  readonly name: string;
  readonly old: number;
  readonly new: number;
}
