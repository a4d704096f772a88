/** How events get from the outboxes to the log. PostgreSQL is the default; consumers and producers cannot tell which it is. */
import type postgres from "postgres";
import type { Event } from "./event.ts";

export interface Transport {
  /** Appends to the log. May be called again with events it already has: they are recognized by their id. */
  publish(events: readonly Event[]): Promise<void>;
  /**
   * Moves up to `limit` events from an API's outbox in one statement, where log and outbox are in one database. Returns how
   * many; the relay publishes and deletes by itself where this is left out.
   */
  moveOutbox?(outbox: postgres.Sql, source: string, limit: number): Promise<number>;
}

/** An event with its place in the log. */
export interface LoggedEvent extends Event {
  /** Ascending in the order of commit, with gaps. */
  readonly position: number;
}
