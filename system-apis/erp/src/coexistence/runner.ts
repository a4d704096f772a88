/** The work behind the answers, in every process: mirroring, settling, copying, comparing. */
import { every } from "@tierline/kernel/durable/every";
import { backfillOne } from "./backfill/backfill.ts";
import type { MirrorLane } from "./mirror/mirror-lane.ts";
import { prune } from "./mirror/claims.ts";
import { settleOpen } from "./mirror/settle.ts";
import { makeReport } from "./parity/reports.ts";
import type { Room } from "./room.ts";
import type { ShadowReads } from "./shadow/shadow-reads.ts";

/** How long what was mirrored is remembered: the rate is counted from it. */
const keepDoneMs = 10 * 60_000;
const pruneEveryMs = 60_000;

export class Runner {
  readonly #room: Room;
  readonly #lanes: readonly MirrorLane[];
  readonly #shadow: ShadowReads;
  readonly #running = new Map<string, Promise<void>>();
  #stops: (() => Promise<void>)[] = [];
  #stopped = false;

  constructor(room: Room, lanes: readonly MirrorLane[], shadow: ShadowReads) {
    this.#room = room;
    this.#lanes = lanes;
    this.#shadow = shadow;
  }

  start(): void {
    const { settings, log, sql } = this.#room;
    this.#stops = [
      every(settings.pollMs, log, "the work behind coexistence", () => {
        this.wake();
        return Promise.resolve();
      }),
      every(settings.pollMs, log, "writing down compared reads", () => this.#shadow.flush()),
      every(pruneEveryMs, log, "forgetting what was mirrored", () => prune(sql, keepDoneMs)),
    ];
  }

  /** Looks for everything there may be to do. */
  wake(): void {
    if (this.#stopped) return;
    for (const lane of this.#lanes) lane.nudge();
    this.#run("settling", async () => {
      while (!this.#stopped && (await settleOpen(this.#room)) > 0);
    });
    this.#run("copying", async () => {
      while (!this.#stopped && (await backfillOne(this.#room, () => this.#stopped)));
    });
    this.#run("comparing", async () => {
      while (!this.#stopped && (await makeReport(this.#room, () => this.#stopped)));
    });
  }

  /** Resolves when the runs under way have ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#running.values());
    await Promise.all(this.#lanes.map((lane) => lane.idle()));
    await this.#shadow.idle();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#stops.map((stop) => stop()));
    await this.#shadow.stop();
    await Promise.all([...this.#lanes.map((lane) => lane.stop()), ...this.#running.values()]);
  }

  /** One run of a kind at a time. */
  #run(name: string, work: () => Promise<void>): void {
    if (this.#running.has(name)) return;
    const running = work()
      .catch((error: unknown) => {
        this.#room.log.warn({ err: error }, `${name} failed`);
      })
      .finally(() => {
        this.#running.delete(name);
      });
    this.#running.set(name, running);
  }
}
