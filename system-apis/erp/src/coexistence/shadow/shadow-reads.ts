/** Puts reads that the old backend has answered to the new one as well, behind the answer, and keeps what differed. */
import { setTimeout as wait } from "node:timers/promises";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { BookOperation } from "../../port.ts";
import { backgroundContext, callOn } from "../../call-on.ts";
import { differences } from "../compare.ts";
import type { Move } from "../moves/moves.ts";
import type { Room } from "../room.ts";
import { areComparable, isComparable } from "./comparable.ts";
import { addFindings, type Finding } from "./read-comparisons.ts";
import { isCatchingUp } from "../mirror/queue-state.ts";

export interface ShadowRead {
  readonly operation: BookOperation;
  readonly input: unknown;
  /** What the old backend answered. */
  readonly answer: unknown;
  readonly move: Move;
}

const mostWaiting = 500;
const atOnce = 2;
/** A write is mirrored a moment later: what differs is asked for once more before it counts. */
const secondLookMs = 2_000;

export class ShadowReads {
  readonly #room: Room;
  readonly #waiting: ShadowRead[] = [];
  readonly #findings: Finding[] = [];
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(room: Room) {
    this.#room = room;
  }

  /** Takes a read to compare, or counts it as dropped when too many wait. Costs the caller nothing. */
  offer(read: ShadowRead): void {
    const { shadowPercent } = this.#room.settings;
    if (this.#stopped || !isComparable(read.operation, read.input) || Math.random() * 100 >= shadowPercent) return;
    if (this.#waiting.length >= mostWaiting) {
      this.#findings.push({ domain: read.move.domain, operation: read.operation, what: "dropped" });
      return;
    }
    this.#waiting.push(read);
    if (this.#running.size < atOnce) this.#work();
  }

  /** Writes down what was found since the last time. */
  async flush(): Promise<void> {
    await addFindings(this.#room.sql, this.#findings.splice(0));
  }

  /** Resolves when nothing waits. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    await this.flush();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#waiting.length = 0;
    await Promise.all(this.#running);
  }

  #work(): void {
    const running = this.#drain().finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #drain(): Promise<void> {
    for (let read = this.#waiting.shift(); read !== undefined; read = this.#waiting.shift()) {
      const finding = await this.#compare(read);
      if (finding !== undefined) this.#findings.push(finding);
    }
  }

  async #compare({ operation, input, answer, move }: ShadowRead): Promise<Finding | undefined> {
    const { domain, oldBackend, newBackend } = move;
    if (newBackend === null) return undefined;
    const ask = async (name: string): Promise<unknown> => {
      const port = this.#room.sides.named(name).background;
      return (await callOn(port, operation, backgroundContext(this.#room.log, "shadow-read"), input)).body;
    };
    try {
      let [old, now] = [answer, await ask(newBackend)];
      if (!areComparable(operation, old, now)) return undefined;
      if (differences(old, now).length > 0 && (await isCatchingUp(this.#room.sql, domain))) {
        await wait(this.#stopped ? 0 : secondLookMs);
        [old, now] = [await ask(oldBackend), await ask(newBackend)];
        if (await isCatchingUp(this.#room.sql, domain)) return { domain, operation, what: "lagging" };
      }
      const found = differences(old, now).slice(0, 5);
      return { domain, operation, ...(found.length === 0 ? { what: "equal" } : { what: "different", found }) };
    } catch (error) {
      if (isProblem(error, "not-found") && !(await isCatchingUp(this.#room.sql, domain))) {
        return { domain, operation, what: "different", found: [{ field: "", old: "there", new: null }] };
      }
      return { domain, operation, what: isProblem(error, "not-found") ? "lagging" : "failed" };
    }
  }
}
