/**
 * Runs consumers. Of all processes that offer a consumer exactly one runs it: whoever holds its advisory lock, which
 * PostgreSQL frees the moment that process dies. One tail per process reads the log for all of them.
 */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type postgres from "postgres";
import { openPool } from "../db/pool.ts";
import { ConsumerLane } from "./consumer-lane.ts";
import type { Consumer } from "./event.ts";
import { eventsChannel, eventsSchema } from "./log-schema.ts";
import type { PostgresTransport } from "./postgres-transport.ts";

export interface ConsumersOptions {
  readonly transport: PostgresTransport;
  readonly consumers: readonly Consumer[];
  readonly log: Pick<Logger, "warn" | "error" | "info">;
  /** Milliseconds between looks for new events and abandoned consumers nobody told us of; 1,000 unless stated. */
  readonly pollMs?: number;
}

export interface RunningConsumers {
  /** The consumers this process holds just now. */
  held(): string[];
  /** Ends after the batches in work; what is done is remembered. */
  stop(): Promise<void>;
}

const page = 1_000;
/** Notifications within this time are one look at the log. */
const gatherMs = 2;
/** Positions are written down at most this often; after a crash what came since is handed over again. */
const flushMs = 50;

export async function runConsumers(options: ConsumersOptions): Promise<RunningConsumers> {
  const group = new ConsumerGroup(options);
  await group.start();
  return group;
}

class ConsumerGroup implements RunningConsumers {
  readonly #transport: PostgresTransport;
  readonly #offered: readonly Consumer[];
  readonly #log: ConsumersOptions["log"];
  readonly #pollMs: number;
  readonly #holder = randomUUID();
  readonly #lanes = new Map<string, ConsumerLane>();
  readonly #saved = new Map<string, number>();
  /** The session whose locks say what we hold; its end is the end of our hold. */
  readonly #session: postgres.Sql;
  #tail = 0;
  #reading: Promise<void> = Promise.resolve();
  #readScheduled = false;
  #flushTimer: NodeJS.Timeout | undefined;
  #pollTimer: NodeJS.Timeout | undefined;
  #polling: Promise<void> = Promise.resolve();
  #stopping = false;

  constructor(options: ConsumersOptions) {
    this.#transport = options.transport;
    this.#offered = options.consumers;
    this.#log = options.log;
    this.#pollMs = options.pollMs ?? 1_000;
    this.#session = openPool(options.transport.url, {
      maxConnections: 1,
      connection: { application_name: "tierline consumers", search_path: eventsSchema },
      onLost: () => void this.#abandonAll(),
      onFresh: () => void this.#listen().catch(() => undefined),
    });
  }

  async start(): Promise<void> {
    if (this.#offered.length === 0) return;
    this.#tail = await this.#transport.head();
    await this.#listen();
    await this.#takeHold();
    this.#poll();
  }

  /** The slow poll covers the time in which nobody listens. */
  async #listen(): Promise<void> {
    const look = () => this.#scheduleRead();
    await this.#session.listen(eventsChannel, look, look);
    await this.#session.listen("tierline_retry", (consumer) => this.#lanes.get(consumer)?.attend());
  }

  held(): string[] {
    return [...this.#lanes.keys()];
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#pollTimer);
    clearTimeout(this.#flushTimer);
    await this.#polling;
    await this.#reading;
    await Promise.all([...this.#lanes.values()].map((lane) => lane.stop()));
    await this.#flush();
    this.#lanes.clear();
    await this.#session.end();
  }

  #poll(): void {
    this.#pollTimer = setTimeout(() => {
      this.#polling = this.#takeHold()
        .then(() => this.#scheduleRead())
        .catch((error: unknown) => this.#log.warn({ err: error }, "consumers wait for the database"))
        .then(() => {
          if (!this.#stopping) this.#poll();
        });
    }, this.#pollMs);
  }

  /** Takes over every offered consumer nobody holds. */
  async #takeHold(): Promise<void> {
    const free = this.#offered.filter((consumer) => !this.#lanes.has(consumer.name));
    if (free.length === 0) return;
    const locked = await this.#session<{ name: string }[]>`
      SELECT name FROM unnest(${free.map((consumer) => consumer.name)}::text[]) AS name
      WHERE pg_try_advisory_lock(hashtext('tierline:consumer'), hashtext(name))`;
    for (const consumer of free.filter((candidate) => locked.some((row) => row.name === candidate.name))) {
      await this.#begin(consumer);
    }
  }

  /** A new consumer begins with the first event there is. */
  async #begin(consumer: Consumer): Promise<void> {
    const types = consumer.types.map((declaration) => declaration.type);
    const [row] = await this.#transport.sql<{ position: number }[]>`
      INSERT INTO cursors (consumer, types, position, holder) VALUES (${consumer.name}, ${types}::text[], 0, ${this.#holder})
      ON CONFLICT (consumer) DO UPDATE SET types = excluded.types, holder = excluded.holder RETURNING position`;
    const position = row?.position ?? 0;
    const lane = new ConsumerLane({
      consumer,
      transport: this.#transport,
      log: this.#log,
      position,
      onProgress: () => this.#scheduleFlush(),
    });
    this.#saved.set(consumer.name, position);
    this.#lanes.set(consumer.name, lane);
    lane.offer([], this.#tail, this.#tail);
    lane.attend();
  }

  /** Our session broke: others may hold our consumers by now. Positions are fenced by the holder's mark. */
  async #abandonAll(): Promise<void> {
    const lanes = [...this.#lanes.values()];
    this.#lanes.clear();
    if (lanes.length > 0 && !this.#stopping)
      this.#log.warn("lost the session that holds the consumers; taking hold again");
    await Promise.all(lanes.map((lane) => lane.stop()));
  }

  #scheduleRead(): void {
    if (this.#readScheduled || this.#stopping) return;
    this.#readScheduled = true;
    setTimeout(() => {
      this.#readScheduled = false;
      this.#reading = this.#reading.then(() => this.#read());
    }, gatherMs);
  }

  async #read(): Promise<void> {
    try {
      while (!this.#stopping) {
        const from = this.#tail;
        const events = await this.#transport.read({ after: from, limit: page });
        if (events.length === 0) return;
        this.#tail = events.at(-1)?.position ?? from;
        for (const lane of this.#lanes.values()) lane.offer(events, from, this.#tail);
        if (events.length < page) return;
      }
    } catch (error) {
      this.#log.warn({ err: error }, "the event log cannot be read just now");
    }
  }

  #scheduleFlush(): void {
    if (this.#stopping) return;
    this.#flushTimer ??= setTimeout(() => {
      this.#flushTimer = undefined;
      this.#flush().catch((error: unknown) => {
        this.#log.warn({ err: error }, "consumer positions cannot be written just now");
        this.#scheduleFlush();
      });
    }, flushMs);
  }

  async #flush(): Promise<void> {
    const moved = [...this.#lanes.values()]
      .map((lane) => ({ name: lane.consumer.name, position: lane.position }))
      .filter(({ name, position }) => position > (this.#saved.get(name) ?? 0));
    if (moved.length === 0) return;
    await this.#transport.sql`
      UPDATE cursors c SET position = v.position, updated_at = now()
      FROM unnest(${moved.map((entry) => entry.name)}::text[], ${moved.map((entry) => entry.position)}::bigint[]) AS v(consumer, position)
      WHERE c.consumer = v.consumer AND c.holder = ${this.#holder} AND c.position < v.position`;
    for (const { name, position } of moved) this.#saved.set(name, position);
  }
}
