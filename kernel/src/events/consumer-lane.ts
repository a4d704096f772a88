/** One consumer at work in this process: takes what the tail brings, keeps order per key, parks what fails. */
import type { Logger } from "pino";
import type { Consumer } from "./event.ts";
import { Parking } from "./parking.ts";
import type { PostgresTransport } from "./postgres-transport.ts";
import type { LoggedEvent } from "./transport.ts";

/** Events kept in memory; beyond this they are read from the log when their turn comes. */
const most = 5_000;

interface OpenReplay {
  readonly id: string;
  readonly types: string[];
  readonly key: string | null;
  readonly position: number;
  readonly upto: number;
}

export interface LaneOptions {
  readonly consumer: Consumer;
  readonly transport: PostgresTransport;
  readonly log: Pick<Logger, "warn" | "error">;
  readonly position: number;
  /** Called when the position moved because something was handled. */
  readonly onProgress: () => void;
}

export class ConsumerLane {
  readonly consumer: Consumer;
  readonly #transport: PostgresTransport;
  readonly #log: Pick<Logger, "warn" | "error">;
  readonly #onProgress: () => void;
  readonly #parking: Parking;
  readonly #types: ReadonlySet<string>;
  readonly #batch: number;
  #queue: LoggedEvent[] = [];
  /** The last position looked at: taken into the queue or not of our types. */
  #seen: number;
  /** The tail's position; equal to `#seen` while we keep up. */
  #tail = 0;
  /** Everything up to here is done or parked. */
  #done: number;
  #parkedKeys = new Set<string>();
  #attention = true;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #retryTimer: NodeJS.Timeout | undefined;

  constructor(options: LaneOptions) {
    this.consumer = options.consumer;
    this.#transport = options.transport;
    this.#log = options.log;
    this.#onProgress = options.onProgress;
    this.#parking = new Parking(options.transport, options.consumer.name);
    this.#types = new Set(options.consumer.types.map((declaration) => declaration.type));
    this.#batch = options.consumer.batch ?? 100;
    this.#seen = options.position;
    this.#done = options.position;
  }

  get position(): number {
    return this.#done;
  }

  /** New events from the tail: everything after `from` up to `to`. */
  offer(events: readonly LoggedEvent[], from: number, to: number): void {
    this.#tail = to;
    if (this.#seen >= from && this.#queue.length < most) {
      for (const event of events) {
        if (event.position > this.#seen && this.#types.has(event.type)) this.#queue.push(event);
      }
      this.#seen = Math.max(this.#seen, to);
      if (this.#queue.length === 0 && this.#running === undefined) this.#done = this.#seen;
    }
    if (this.#queue.length > 0 || this.#seen < to) this.#wake();
  }

  /** Looks at parked events and replays. */
  attend(): void {
    this.#attention = true;
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retryTimer);
    await this.#running;
  }

  #wake(): void {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#again && !this.#stopped) this.#wake();
    });
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        await this.#work();
      } catch (error) {
        // Only the database can fail here; the events stay where they are.
        this.#log.warn({ err: error, consumer: this.consumer.name }, "consumer waits for the database");
        await new Promise((resolve) => setTimeout(resolve, 500));
        this.#again = true;
      }
    }
  }

  async #work(): Promise<void> {
    if (this.#attention) {
      this.#attention = false;
      for (const key of await this.#parking.keys()) this.#parkedKeys.add(key);
      await this.#retryParked();
      await this.#replay();
    }
    while (!this.#stopped) {
      if (this.#queue.length === 0 && !(await this.#catchUp())) return;
      const events = this.#queue.slice(0, this.#batch);
      if (events.length > 0) await this.#take(events);
      this.#queue.splice(0, events.length);
      this.#done = this.#queue.length === 0 ? this.#seen : (events.at(-1)?.position ?? this.#done);
      this.#onProgress();
      if (this.#attention) this.#again = true;
      if (this.#attention) return;
    }
  }

  /** Reads from the log what the tail did not hand over. False when there is nothing left. */
  async #catchUp(): Promise<boolean> {
    const upto = this.#tail;
    if (this.#seen >= upto) return false;
    const limit = this.#batch * 5;
    const events = await this.#transport.read({ after: this.#seen, upto, types: [...this.#types], limit });
    this.#queue.push(...events);
    this.#seen = events.length < limit ? upto : (events.at(-1)?.position ?? upto);
    return true;
  }

  async #take(events: readonly LoggedEvent[]): Promise<void> {
    const free = events.filter((event) => !this.#parkedKeys.has(event.key));
    if (free.length < events.length) {
      await this.#parking.park(
        events.filter((event) => this.#parkedKeys.has(event.key)),
        0,
        null,
      );
    }
    if (free.length === 0) return;
    try {
      await this.consumer.handle(free);
    } catch (error) {
      if (free.length === 1) await this.#park(free, error);
      else await this.#takeSingly(free);
    }
  }

  async #takeSingly(events: readonly LoggedEvent[]): Promise<void> {
    for (const event of events) {
      if (this.#parkedKeys.has(event.key)) {
        await this.#parking.park([event], 0, null);
        continue;
      }
      try {
        await this.consumer.handle([event]);
      } catch (error) {
        await this.#park([event], error);
      }
    }
  }

  async #park(events: readonly LoggedEvent[], error: unknown): Promise<void> {
    await this.#parking.park(events, 1, messageOf(error));
    for (const event of events) {
      this.#parkedKeys.add(event.key);
      this.#log.warn({ err: error, consumer: this.consumer.name, event: event.id, key: event.key }, "event parked");
    }
    this.#attendIn(0);
  }

  async #retryParked(): Promise<void> {
    if (this.#parkedKeys.size === 0) return;
    const { heads, nextInMs } = await this.#parking.due();
    for (const { event, attempts } of heads) {
      if (this.#stopped) return;
      try {
        await this.consumer.handle([event]);
      } catch (error) {
        await this.#parking.failed(event.position, attempts + 1, messageOf(error));
        continue;
      }
      if (!(await this.#parking.done(event))) this.#parkedKeys.delete(event.key);
    }
    if (heads.length > 0) this.#attendIn(0);
    else if (nextInMs !== undefined) this.#attendIn(nextInMs);
    else this.#parkedKeys.clear();
  }

  #attendIn(milliseconds: number): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.attend(), Math.ceil(milliseconds));
  }

  /** Hands old events over again, a batch at a time. */
  async #replay(): Promise<void> {
    const { sql } = this.#transport;
    const [replay] = await sql<OpenReplay[]>`
      SELECT id, types, key, position, upto FROM replays WHERE consumer = ${this.consumer.name} AND finished_at IS NULL
      ORDER BY requested_at LIMIT 1`;
    if (replay === undefined) return;
    const { types, key, upto } = replay;
    const filter = { after: replay.position, upto, types, limit: this.#batch, key: key ?? undefined };
    const events = await this.#transport.read(filter);
    if (events.length > 0) await this.#take(events);
    const last = events.at(-1)?.position;
    await sql`
      UPDATE replays SET position = ${last ?? upto}, finished_at = ${events.length < this.#batch ? sql`now()` : null}
      WHERE id = ${replay.id}`;
    this.#attention = true;
    this.#again = true;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
