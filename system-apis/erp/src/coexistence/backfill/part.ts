import type { Context } from "@tierline/kernel/api/context";
import type postgres from "postgres";
import type { ErpPort } from "../../port.ts";
import type { Domain } from "../../resources/migrations/domain.ts";
import type { NewMirroredWrite } from "../mirror/queue.ts";
import type { Sighting } from "../cross-references.ts";

/** From where to where a domain is copied. */
export interface CopyRoom {
  readonly sql: postgres.Sql;
  readonly domain: Domain;
  readonly source: ErpPort;
  readonly target: ErpPort;
  /** Of the row that the copy is: from when on writes were mirrored. */
  readonly begunAt: string;
  newContext(): Context<null>;
}

/** How far a part has come: what its next step needs to know. JSON. */
export type Position = Readonly<Record<string, string>>;

/** What one step has to add to the queue, and where the next one goes on; `next` null: the part is done. */
export interface CopyStep {
  readonly writes: readonly Omit<NewMirroredWrite, "source" | "target">[];
  readonly sightings: readonly Sighting[];
  readonly copied: number;
  readonly next: Position | null;
  /** Nothing can be done just now, for this reason: the same step again in a while. */
  readonly waitFor?: string;
}

/** One kind of thing that a domain consists of. */
export interface CopyPart {
  readonly name: string;
  step(room: CopyRoom, position: Position): Promise<CopyStep>;
}
