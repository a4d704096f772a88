/** Mirrors what is ready for one target: in this process as many at once as it bears, in all processes each write once. */
import { isProblem } from "@tierline/kernel/errors/problem";
import { backgroundContext, type InputOf } from "../../call-on.ts";
import { noteSightings } from "../cross-references.ts";
import type { Room } from "../room.ts";
import type { Pair } from "./copy.ts";
import { type BatchOperation, calls, isAway, isBatch, mirrorBatch } from "./mirror-batch.ts";
import { mirrorItems } from "./mirror-items.ts";
import { mirrorOne } from "./mirror-one.ts";
import { itemsArrive } from "./queue-state.ts";
import { claim, finish, postpone, refuse } from "./claims.ts";
import type { MirroredWrite, Refusal } from "./queue.ts";

/** Longer than a call may take, so that nobody takes over what is still running. */
const leaseMs = 90_000;
const callMs = 30_000;
const claimed = 50;
const mostEntries = 50;
/** What builds on something that is still on its way is refused a few times before it is believed. */
const believedAfter = 4;

/** Places and periods: books that cannot be told have their own. */
const ownAffairs: ReadonlySet<string> = new Set(["putLocation", "closePeriod", "reopenPeriod"]);

export class MirrorLane {
  readonly #room: Room;
  readonly #target: string;
  #running: Promise<void> | undefined;
  #again = false;
  #awayUntil = 0;
  #awayMs = 0;
  #stopped = false;

  constructor(room: Room, target: string) {
    this.#room = room;
    this.#target = target;
  }

  /** Looks for work now. One run at a time; a nudge during a run makes another. */
  nudge(): void {
    this.#again = true;
    if (this.#stopped || this.#running !== undefined) return;
    this.#running = this.#run()
      .catch((error: unknown) => {
        this.#room.log.warn({ err: error }, "mirroring stopped for the moment");
      })
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Resolves when the run under way has ended. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      if (Date.now() < this.#awayUntil) return;
      const writes = await claim(this.#room.sql, this.#target, { limit: claimed, leaseMs });
      if (writes.length === 0) continue;
      await this.#perform(writes.toSorted((a, b) => a.sequence - b.sequence));
      this.#again = true;
    }
  }

  async #perform(writes: readonly MirroredWrite[]): Promise<void> {
    const jobs = [
      ...writes.filter((write) => !isBatch(write)).map((write) => () => this.#one(write)),
      ...[...Map.groupBy(writes.filter(isBatch), pairing).values()]
        .flatMap((group) => calls(group, mostEntries))
        .map((call) => () => this.#batch(call)),
    ];
    const next = async (): Promise<void> => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await job();
    };
    await Promise.all(Array.from({ length: this.#room.settings.mirrorConcurrency }, next));
  }

  #pair({ source, target, domain }: MirroredWrite): Pair {
    const { sides, log } = this.#room;
    const ctx = backgroundContext(log, `mirror-${domain}`, callMs);
    return { source: sides.named(source).background, target: sides.named(target).background, ctx };
  }

  async #one(write: MirroredWrite): Promise<void> {
    if (Date.now() < this.#awayUntil) return this.#later([write], null);
    try {
      if (write.operation === "importItems") return await this.#items(write);
      const sightings = await mirrorOne(this.#pair(write), write);
      await finish(this.#room.sql, [write.sequence]);
      await noteSightings(this.#room.sql, write.target, sightings);
      this.#awayMs = 0;
    } catch (error) {
      await this.#failed([write], error);
    }
  }

  async #items(write: MirroredWrite): Promise<void> {
    const { items } = (write.input as InputOf<"importItems">).body;
    const refused = await mirrorItems(this.#pair(write), items);
    this.#awayMs = 0;
    const [first] = refused;
    if (first === undefined) return finish(this.#room.sql, [write.sequence]);
    const left = { body: { items: refused.map(({ item }) => item) } };
    return this.#refused(write, { kind: first.problem.kind, detail: first.problem.message }, left);
  }

  async #batch(writes: readonly MirroredWrite[]): Promise<void> {
    const [first] = writes;
    if (first === undefined) return;
    if (Date.now() < this.#awayUntil) return this.#later(writes, null);
    try {
      const { fates, sightings } = await mirrorBatch(this.#pair(first), first.operation as BatchOperation, writes);
      await finish(
        this.#room.sql,
        fates.flatMap(({ what, write }) => (what === "done" ? [write.sequence] : [])),
      );
      await noteSightings(this.#room.sql, first.target, sightings);
      for (const fate of fates) {
        if (fate.what === "later") await this.#later([fate.write], fate.problem);
        if (fate.what === "refused") await this.#refused(fate.write, fate.problem, fate.left);
      }
      this.#awayMs = 0;
    } catch (error) {
      // One bad entry may spoil the call for all: each then goes alone.
      if (writes.length > 1 && !isAway(error)) for (const write of writes) await this.#batch([write]);
      else await this.#failed(writes, error);
    }
  }

  async #failed(writes: readonly MirroredWrite[], error: unknown): Promise<void> {
    if (!isProblem(error)) this.#room.log.warn({ err: error, target: this.#target }, "a write could not be mirrored");
    const problem: Refusal = isProblem(error)
      ? { kind: error.kind, detail: error.message }
      : { kind: "internal", detail: "It failed on our side." };
    if (!isAway(error)) {
      for (const write of writes) await this.#refused(write, problem);
      return;
    }
    if (isProblem(error, "unavailable", "too-many-requests")) this.#rest();
    await this.#later(writes, problem);
  }

  /** The target is away: the lane rests, longer each time. */
  #rest(): void {
    this.#awayMs = Math.min(30_000, Math.max(this.#room.settings.pollMs / 2, this.#awayMs * 2));
    this.#awayUntil = Date.now() + this.#awayMs;
  }

  async #later(writes: readonly MirroredWrite[], problem: Refusal | null): Promise<void> {
    const attempts = Math.max(...writes.map((write) => write.attempts));
    const delay = Math.min(30_000, (this.#room.settings.pollMs / 4) * 2 ** Math.min(attempts, 7));
    await postpone(
      this.#room.sql,
      writes.map((write) => write.sequence),
      delay,
      problem,
    );
  }

  async #refused(write: MirroredWrite, problem: Refusal, left?: unknown): Promise<void> {
    // What these books do not keep at all they need not be told; the API says so under `lacking`.
    if (problem.kind === "unsupported" && ownAffairs.has(write.operation))
      return finish(this.#room.sql, [write.sequence]);
    const early = problem.kind === "not-found" || problem.kind === "unknown-item";
    const arriving = problem.kind === "unknown-item" && (await itemsArrive(this.#room.sql, this.#target));
    if (early && (arriving || write.attempts < believedAfter)) await this.#later([write], problem);
    else await refuse(this.#room.sql, write, problem, left);
  }
}

/** Batches of one kind, from one source, of one domain, may go together. */
const pairing = ({ operation, source, domain }: MirroredWrite): string => `${operation} ${source} ${domain}`;
