/**
 * Posts finance events to the journal of the books, in batches. Events wait in our own table, so nothing is lost while the books
 * are away or an answer is; the journal is idempotent on the reference, so posting again after an unknown outcome is harmless.
 */
import type { Logger } from "pino";
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Client } from "@tierline/kernel/client/client";
import type { Database } from "@tierline/kernel/db/database";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { operations as Erp } from "@tierline/openapi/clients/system-erp.v1";
import type { PostingRule } from "../resources/posting-rules/contract.ts";
import { buildEntry, type EntryLine } from "./build-entry.ts";
import { costsFor } from "./costs-for.ts";
import type { Costs } from "./costs.ts";
import { firstOpenDay, openPeriods } from "./open-periods.ts";
import { conclude, type Outcome } from "./conclude.ts";
import type { UnitCosts } from "./value-units.ts";
import { keepEntries, keepPostingDates, makeDue, postpone, takeDue, type Unposted } from "./event-store.ts";

export interface PosterOptions {
  readonly db: Database;
  readonly erp: Pick<Client<Erp>, "postJournalEntries" | "listPeriods">;
  readonly costs: Costs;
  readonly rules: readonly PostingRule[];
  readonly log: Logger;
  /** The longest wait between two attempts. */
  readonly mostSeconds: number;
  /** Whether what belongs into a closed period is posted into the first open one after it. */
  readonly intoFirstOpenPeriod: boolean;
  /** How long the books may take for a batch. */
  readonly patienceMs: number;
}

/** After a failure nobody is made to wait for another one for so long; the sweep goes on trying. */
const awayMs = 2_000;

type Built = Unposted & { readonly entry: readonly EntryLine[] };

export class Poster {
  readonly #options: PosterOptions;
  #awayUntil = 0;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(options: PosterOptions) {
    this.#options = options;
  }

  /** The last attempt failed a moment ago: better leave the events to the sweep. */
  get away(): boolean {
    return Date.now() < this.#awayUntil;
  }

  /** Posts whatever is due, soon. */
  wake(): void {
    this.#again = true;
    this.#running ??= this.#sweepAll().finally(() => {
      this.#running = undefined;
    });
  }

  /** Posts whatever is due and resolves when nothing is, or the books are away. */
  async sweep(): Promise<void> {
    for (;;) {
      const due = await takeDue(this.#options.db.sql);
      if (due.length === 0 || !(await this.post(due))) return;
    }
  }

  /** Resolves when no sweep is under way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #sweepAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.sweep().catch((error: unknown) => {
        this.#options.log.warn({ err: error }, "posting waits for the database");
      });
    }
  }

  /** Posts events that the caller has taken. False when the books are away: the events are put off. */
  async post(events: readonly Unposted[]): Promise<boolean> {
    const { db, log, mostSeconds } = this.#options;
    try {
      const { built, unbuilt } = await this.#build(events);
      const nothing = built.filter((event) => event.entry.length === 0);
      const answers = await this.#send(built.filter((event) => event.entry.length > 0));
      const { outcomes, putOff } = parted(await this.#postLate(answers));
      await conclude(db, [...unbuilt, ...nothing.map(nothingToPost), ...outcomes]);
      if (putOff.length > 0) return await this.#putOff(putOff, outcomes.length > 0);
      this.#awayUntil = 0;
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#awayUntil = Date.now() + awayMs;
      log.warn({ err: error, events: events.length }, "the books are away; posting waits");
      await postpone(db.sql, events, { kind: error.kind, detail: error.message }, mostSeconds);
      return false;
    }
  }

  /**
   * Slow books take what they can within the call and put the rest off. Those are due again at once while something was taken;
   * books that take nothing are away. Returns whether to go on.
   */
  async #putOff(events: readonly Unposted[], moving: boolean): Promise<boolean> {
    const { db, log, mostSeconds } = this.#options;
    if (moving) {
      await makeDue(db.sql, events);
      return true;
    }
    this.#awayUntil = Date.now() + awayMs;
    log.warn({ events: events.length }, "the books take nothing; posting waits");
    await postpone(db.sql, events, { kind: "unavailable", detail: "The books put it off." }, mostSeconds);
    return false;
  }

  /**
   * Values what could not be valued when it was recorded. An entry is fixed before it is sent for the first time. What no entry can be
   * made of is an exception, and keeps nobody else.
   */
  async #build(events: readonly Unposted[]): Promise<{ built: Built[]; unbuilt: Outcome[] }> {
    const { costs, rules, db } = this.#options;
    const open = events.filter((event) => event.entry === null);
    const known = await costsFor(costs, open, systemSource("finance.post", this.#options.patienceMs));
    const valued = open.map((event) => valuedAt(event, known(event.currency), rules));
    const fixed = new Map(valued.flatMap((each) => ("entry" in each ? [[each.reference, each] as const] : [])));
    const unbuilt = valued.flatMap((each) => ("entry" in each ? [] : [each]));
    await keepEntries(db.sql, [...fixed.values()]);
    const built = events.flatMap((event) =>
      event.entry === null ? (fixed.get(event.reference) ?? []) : asBuilt(event),
    );
    return { built, unbuilt };
  }

  /** What a closed period refused goes into the first open period after it, if that is the policy. It says what day it is of. */
  async #postLate(answers: readonly Answered[]): Promise<Answered[]> {
    const { db, erp, intoFirstOpenPeriod, patienceMs } = this.#options;
    const late = answers.filter((each) => intoFirstOpenPeriod && isClosed(each)).map(({ event }) => event);
    if (late.length === 0) return [...answers];
    const open = await openPeriods(erp, systemSource("finance.post", patienceMs));
    const moved = late.flatMap((event): Built[] => {
      const postingDate = firstOpenDay(open, event.businessDate);
      return postingDate === undefined ? [] : [{ ...event, entry: event.entry ?? [], postingDate }];
    });
    await keepPostingDates(db.sql, moved);
    const references = new Set(moved.map(({ reference }) => reference));
    return [...answers.filter(({ event }) => !references.has(event.reference)), ...(await this.#send(moved))];
  }

  /** One call for all. If the books cannot read the batch, it is halved until the entry at fault stands alone. */
  async #send(events: readonly Built[]): Promise<Answered[]> {
    const [first] = events;
    if (first === undefined) return [];
    const { erp, patienceMs } = this.#options;
    const from = systemSource(events.length === 1 ? first.correlationId : "finance.post", patienceMs);
    try {
      const { results } = await erp.postJournalEntries(from, { body: { entries: events.map(entryOf) } });
      return events.map((event, index) => answered(event, results[index]));
    } catch (error) {
      if (!isProblem(error, "invalid")) throw error;
      if (events.length === 1) return [exception(first, { kind: error.kind, detail: error.message })];
      const half = Math.ceil(events.length / 2);
      return [...(await this.#send(events.slice(0, half))), ...(await this.#send(events.slice(half)))];
    }
  }
}

const asBuilt = (event: Unposted): Built => ({ ...event, entry: event.entry ?? [] });

/** The event with its entry, or why there is none: an amount that cannot be booked, a rule that is gone. */
function valuedAt(event: Unposted, costs: UnitCosts, rules: readonly PostingRule[]): Built | Outcome {
  const { kind, currency, lines, costed } = event;
  const postable = { kind, currency, lines, costed: costed ?? [] };
  try {
    return { ...event, ...buildEntry(postable, costs, rules) };
  } catch (error) {
    return exception(event, { kind: "invalid", detail: error instanceof Error ? error.message : String(error) });
  }
}

function entryOf(event: Built) {
  const { reference, document, businessDate, postingDate, kind, channel, correlationId, entry } = event;
  const memo = postingDate === null ? event.memo : `Of ${businessDate}, a closed period. ${event.memo ?? ""}`.trim();
  return {
    reference,
    document,
    date: postingDate ?? businessDate,
    kind,
    channel,
    correlationId,
    ...(memo === null ? {} : { memo: memo.slice(0, longestMemo) }),
    lines: [...entry],
  };
}

/** Of an entry's memo, as system/erp takes it. */
const longestMemo = 200;

const isClosed = (answer: Answered): boolean =>
  answer.state === "exception" && answer.problem?.kind === "period-closed";

interface JournalResult {
  readonly status: "accepted" | "duplicate" | "rejected";
  readonly entryId?: string;
  readonly problem?: { readonly kind: string; readonly detail: string };
}

const nothingToPost = (event: Unposted): Outcome => ({ event, state: "nothing-to-post", entryId: null, problem: null });

const exception = (event: Unposted, problem: Outcome["problem"]): Outcome => ({
  event,
  state: "exception",
  entryId: null,
  problem,
});

/** What the books said of one entry: how it ended, or that they did not get to it. */
type Answered = Outcome | { readonly event: Unposted; readonly state: "put-off" };

function answered(event: Unposted, result: JournalResult | undefined): Answered {
  if (result?.entryId !== undefined && result.status !== "rejected") {
    return { event, state: "posted", entryId: result.entryId, problem: null };
  }
  const kind = result?.problem?.kind;
  if (kind === "unavailable" || kind === "deadline-exceeded") return { event, state: "put-off" };
  return exception(event, result?.problem ?? { kind: "upstream-failed", detail: "The books gave no result for it." });
}

function parted(all: readonly Answered[]): { outcomes: Outcome[]; putOff: Unposted[] } {
  const outcomes = all.filter((each) => each.state !== "put-off");
  return { outcomes, putOff: all.filter((each) => each.state === "put-off").map(({ event }) => event) };
}
