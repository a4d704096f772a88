import { setTimeout as wait } from "node:timers/promises";
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { Period } from "../../../resources/periods/contract.ts";
import type { Books } from "../books/books.ts";
import { Id } from "../client/codec.ts";
import { Refusal } from "../client/failures.ts";
import { press } from "../documents/sale.ts";
import { type KeptPeriod, periodOf, periodsWithin } from "./period.ts";

/** Opens or closes a period; not while a batch of this process is being posted. A repeat changes nothing. */
export function setPeriod(books: Books, periodId: string, state: Period["state"], deadline: number): Promise<Period> {
  return books.lanes.journal.run(deadline, async () => {
    const kept = await find(books, periodId, deadline);
    if (shown(kept, periodId).state !== state) await change(books, kept, state, deadline);
    if (state === "open") await openForJournal(books, kept, deadline);
    const changed = shown(await find(books, periodId, deadline), periodId);
    if (changed.state !== state) throw new Problem("conflict", `The books keep ${periodId} ${changed.state}.`);
    return changed;
  });
}

/**
 * Tryton refuses to close over drafts: those of another process are posted a moment later, so it is tried for a while. Throws
 * `unavailable` when some are still there then, since it is different the next time; the refusal of any other kind as it is.
 */
async function change(books: Books, { id }: KeptPeriod, state: Period["state"], deadline: number): Promise<void> {
  for (;;) {
    try {
      return await press(books, "account.period", state === "closed" ? "close" : "reopen", [id], deadline);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const beingPosted = await removeDoubles(books, id, deadline);
      if (Date.now() + 1_000 > deadline) throw beingPosted > 0 ? notYet() : error;
      await wait(100);
    }
  }
}

const notYet = (): Problem =>
  new Problem("unavailable", "Entries of the period are being posted: ask again.", { retryAfterSeconds: 1 });

const MoveRecord = z.object({ id: Id, number: z.string() });

/**
 * Removes drafts whose entry is posted: calls that were given up, and carried out when another attempt had done it. Returns how many
 * other drafts of ours there are.
 */
async function removeDoubles({ client, directory }: Books, period: number, deadline: number): Promise<number> {
  const ours = [["journal", "=", await directory.journal(deadline)]];
  const search = { record: MoveRecord, deadline };
  const ofPeriod = [...ours, ["period", "=", period], ["state", "=", "draft"]];
  const drafts = await client.search("account.move", { ...search, domain: ofPeriod });
  const named = [...ours, ["number", "in", drafts.map(({ number }) => number)], ["state", "=", "posted"]];
  const posted = await client.search("account.move", { ...search, domain: named });
  // A draft that is posted by now, by whoever is at it, is nobody's double.
  const standing = new Set(posted.map((move) => move.id));
  const numbers = new Set(posted.map((move) => move.number));
  const doubles = drafts.filter(({ id, number }) => numbers.has(number) && !standing.has(id)).map(({ id }) => id);
  if (doubles.length > 0) await client.call({ model: "account.move", method: "delete", args: [doubles], deadline });
  return drafts.length - doubles.length;
}

/** Closing a period closes it for every journal as well; opening it leaves those closed. */
async function openForJournal(books: Books, { id }: KeptPeriod, deadline: number): Promise<void> {
  const domain = [
    ["period", "=", id],
    ["journal", "=", await books.directory.journal(deadline)],
    ["state", "=", "close"],
  ];
  const closed = await books.client.search(journalPeriod, { domain, record: z.object({ id: Id }), deadline });
  const ids = closed.map((each) => each.id);
  if (ids.length > 0) await press(books, journalPeriod, "reopen", ids, deadline);
}

const journalPeriod = "account.journal.period";

async function find(books: Books, periodId: string, deadline: number): Promise<KeptPeriod> {
  const first = `${periodId}-01`;
  const periods = await periodsWithin(books, { first, last: first }, deadline);
  const kept = periods.find((period) => period.start_date === first);
  if (kept === undefined) throw none(periodId);
  return kept;
}

function shown(kept: KeptPeriod, periodId: string): Period {
  const period = periodOf(kept);
  if (period === undefined) throw none(periodId);
  return period;
}

const none = (periodId: string): Problem => new Problem("not-found", `There is no period ${periodId}.`);
