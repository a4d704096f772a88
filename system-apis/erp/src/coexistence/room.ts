import type { Logger } from "pino";
import type postgres from "postgres";
import type { CoexistenceSettings } from "./settings.ts";
import type { Moves } from "./moves/moves.ts";
import type { Sides } from "./sides.ts";

/** What everything here works on. */
export interface Room {
  readonly sql: postgres.Sql;
  readonly sides: Sides;
  readonly moves: Moves;
  readonly settings: CoexistenceSettings;
  readonly log: Logger;
  /** Something is ready to be mirrored to this backend. */
  nudge(target: string): void;
}
