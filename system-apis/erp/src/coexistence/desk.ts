/** What the handlers of migrations work on; there also where a single backend is open, to say so. */
import type { Database } from "@tierline/kernel/db/database";
import type { Moves } from "./moves/moves.ts";
import type { CoexistenceSettings } from "./settings.ts";
import type { Sides } from "./sides.ts";

export interface Desk {
  readonly db: Database;
  readonly main: string;
  /** Undefined: no second backend is open. */
  readonly sides: Sides | undefined;
  readonly moves: Moves;
  readonly settings: CoexistenceSettings;
  /** Something was put into a queue or asked for: whoever works on it need not wait for the next look. */
  wake(): void;
}
