/**
 * Whether a database answers, for everything in this process that uses it: asked a few times a second, on a connection of its
 * own. A server that is frozen closes nothing, so that its silence has to be noticed before a caller's deadline is over.
 */
import { setImmediate as nextTurn, setTimeout as delay } from "node:timers/promises";
import type postgres from "postgres";
import { openClient } from "./client.ts";
import { databaseAway, isLoss } from "./reach.ts";
import { silence } from "./silence.ts";

export interface PulseListener {
  /** Nothing that was sent will be answered in time, and nothing need be sent. */
  lost?(): void;
  /** It answers again, on new connections. */
  back?(): void;
}

export interface Pulse {
  /** Epoch milliseconds since when the database does not answer; undefined while it does. */
  readonly silentSince: number | undefined;
  /** Asks from now on; whoever followed last ends it. Returns how to stop following. */
  follow(listener: PulseListener): () => Promise<void>;
  /** Somebody was answered on a connection of theirs: a busy server that is slow to answer the pulse is not silent. */
  heard(): void;
  /** The work's outcome, or `unavailable` from when the database is lost; the work itself goes on. */
  orLost<T>(work: () => Promise<T>): Promise<T>;
}

const everyMs = 250;
/** While it is away: who waits for it should not wait longer than it takes. */
const againMs = 100;
/** With the pause before it less than the shortest deadline of an operation that writes or reads a table. */
const silenceMs = 1_000;
/** Until the first answer: a busy server takes its time to let somebody in. */
const firstSilenceMs = 5_000;

const pulses = new Map<string, Heart>();

/** The one pulse of this database in this process. */
export function pulseOf(url: string): Pulse {
  const known = pulses.get(url);
  if (known !== undefined) return known;
  const made = new Heart(url);
  pulses.set(url, made);
  return made;
}

class Heart implements Pulse {
  silentSince: number | undefined;
  readonly #url: string;
  readonly #listeners = new Set<PulseListener>();
  #client: postgres.Sql | undefined;
  #heardAt: number | undefined;
  #stopping = new AbortController();
  #beating: Promise<void> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  follow(listener: PulseListener): () => Promise<void> {
    // A copy: the same listener may follow twice.
    const own = { ...listener };
    this.#listeners.add(own);
    if (this.#listeners.size === 1) {
      this.#stopping = new AbortController();
      this.#beating = this.#beat(this.#stopping.signal);
    }
    return async () => {
      if (!this.#listeners.delete(own) || this.#listeners.size > 0) return;
      this.#stopping.abort();
      this.silentSince = undefined;
      this.#discard(this.#client);
      await this.#beating;
    };
  }

  heard(): void {
    this.#heardAt = performance.now();
  }

  orLost<T>(work: () => Promise<T>): Promise<T> {
    if (this.silentSince !== undefined) return nextTurn().then(() => Promise.reject(databaseAway()));
    return new Promise((resolve, reject) => {
      const listener = { lost: () => reject(databaseAway()) };
      this.#listeners.add(listener);
      const over = () => this.#listeners.delete(listener);
      work().then(resolve, reject).finally(over);
    });
  }

  async #beat(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      let heard = await this.#ask(stopping);
      // One lost connection says nothing yet: it may have been ended alone.
      if (heard === "lost" && this.silentSince === undefined && !stopping.aborted) heard = await this.#ask(stopping);
      if (stopping.aborted) break;
      this.#note(heard === "answer");
      await delay(heard === "answer" ? everyMs : againMs, undefined, { signal: stopping, ref: false }).catch(
        () => undefined,
      );
    }
  }

  async #ask(stopping: AbortSignal): Promise<"answer" | "lost" | "silence"> {
    const client = (this.#client ??= this.#open());
    const mostMs = this.#heardAt === undefined ? firstSilenceMs : silenceMs;
    const quiet = silence(mostMs, stopping, () => this.#heardAt ?? 0);
    const began = performance.now();
    try {
      const answer = client.unsafe("SELECT 1").execute();
      answer.catch(() => undefined);
      await Promise.race([answer, quiet.over]);
      this.heard();
      return "answer";
    } catch (error) {
      this.#discard(client);
      // A refusal in words comes from a server that is there.
      if (!isLoss(error)) return "answer";
      return performance.now() - began < mostMs ? "lost" : "silence";
    } finally {
      quiet.cancel();
    }
  }

  #open(): postgres.Sql {
    const client: postgres.Sql = openClient(this.#url, 1, { application_name: "tierline pulse" }, () => {
      this.#discard(client);
    });
    return client;
  }

  #discard(client: postgres.Sql | undefined): void {
    if (client === undefined) return;
    if (this.#client === client) this.#client = undefined;
    client.end({ timeout: 0 }).catch(() => undefined);
  }

  #note(answers: boolean): void {
    if (answers === (this.silentSince === undefined)) return;
    this.silentSince = answers ? undefined : Date.now();
    for (const listener of this.#listeners) (answers ? listener.back : listener.lost)?.call(listener);
  }
}
