/** Events: CloudEvents 1.0 with a schema from the canonical model, past tense with version (`order.placed.v1`). */
import type { z } from "zod";
import type { DataClass } from "../api/about.ts";

/** Declares one event type. All declarations live in kernel/src/model/events.ts: producers and consumers share them. */
export interface EventDeclaration<S extends z.ZodType = z.ZodType> {
  readonly type: string;
  /** One sentence: what has happened, and what follows from it. */
  readonly summary: string;
  readonly data: S;
  /** The ordering key: events of one key are handed to a consumer in order. */
  readonly key: (data: z.output<S>) => string;
  /** What the key is, in words: `order`, `item and location`. */
  readonly keyName: string;
  /** The most sensitive class of data in it. */
  readonly dataClass: DataClass;
  /** Days for which the log keeps it for consumers and replays. */
  readonly retentionDays: number;
  /**
   * What the next version of the schema must keep (the words of Confluent's schema registry). `BACKWARD`: consumers that know the new schema read old
   * events; `FORWARD`: consumers that know the old one read new events; `FULL`: both.
   */
  readonly compatibility: "BACKWARD" | "FORWARD" | "FULL";
}

export function event<S extends z.ZodType>(declaration: EventDeclaration<S>): EventDeclaration<S> {
  return declaration;
}

/** What a producer writes to its outbox; the rest of the CloudEvent is added there. */
export interface EventInput {
  readonly type: string;
  readonly key: string;
  readonly data: unknown;
  readonly correlationId: string;
  /** When it happened in the business, ISO 8601; now unless stated. */
  readonly time?: string;
}

/** Builds an outbox entry, checked against the declaration. */
export function occurred<S extends z.ZodType>(
  declaration: EventDeclaration<S>,
  data: z.input<S>,
  about: { correlationId: string; time?: string },
): EventInput {
  const parsed = declaration.data.parse(data);
  return { type: declaration.type, key: declaration.key(parsed), data: parsed, ...about };
}

/** An event as a consumer gets it. */
export interface Event<T = unknown> {
  /** Unique; consumers are idempotent on it. */
  readonly id: string;
  readonly type: string;
  /** The API that wrote it, `process/orders`. */
  readonly source: string;
  readonly key: string;
  readonly time: string;
  readonly correlationId: string;
  readonly data: T;
}

/**
 * A consumer: named, at-least-once, in order per key. `handle` gets a batch of up to `batch` events in log order, so that
 * work can be set-based; if a batch fails it is retried event by event, and what still fails is parked without blocking
 * other keys.
 */
export interface Consumer {
  /** Unique in the platform: `finance.order-shipped`. */
  readonly name: string;
  readonly types: readonly EventDeclaration[];
  readonly batch?: number;
  readonly handle: (events: readonly Event[]) => Promise<void>;
}
