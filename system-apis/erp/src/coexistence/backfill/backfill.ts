/** Copies what the old backend had before its writes were mirrored. Resumable: a step that was begun twice changes nothing. */
import type { Logger } from "pino";
import type { Domain } from "../../resources/migrations/domain.ts";
import { isProblem } from "@tierline/kernel/errors/problem";
import { backgroundContext } from "../../call-on.ts";
import { noteSightings } from "../cross-references.ts";
import { enqueue } from "../mirror/queue.ts";
import type { Room } from "../room.ts";
import { creditNotes, deliveries, salesOrders } from "./documents.ts";
import { items } from "./items.ts";
import { closedPeriods, journalEntries } from "./journal.ts";
import type { CopyPart, CopyRoom, CopyStep, Position } from "./part.ts";
import { levels, locations } from "./stock.ts";
import {
  claimBackfill,
  endBackfill,
  noteProgress,
  type Backfill,
  openWriteCount,
  restartStockCopy,
} from "./backfills.ts";

const parts: Readonly<Record<Domain, readonly CopyPart[]>> = {
  items: [items],
  stock: [locations, levels],
  "sales-orders": [salesOrders, deliveries],
  returns: [creditNotes],
  finance: [journalEntries, closedPeriods],
};

/** A target that is slower than the copy is not buried under it. */
const mostOpen = 2_000;

/** Does steps of one copy that is due, until it is done, has to wait, or `stopped` says so. True if there was one. */
export async function backfillOne(room: Room, stopped: () => boolean): Promise<boolean> {
  const backfill = await claimBackfill(room.sql);
  if (backfill === undefined) return false;
  let { progress } = backfill;
  try {
    while (!stopped()) {
      const part = parts[backfill.domain][progress.part];
      if (part === undefined) return await end(room, backfill);
      if ((await openWriteCount(room.sql, backfill)) > mostOpen)
        return await wait(room, backfill, "the mirror has to catch up");
      const step = await part.step(copyRoom(room, backfill, room.log), progress.position);
      if (step.waitFor !== undefined) return await wait(room, backfill, step.waitFor);
      const next = nextOf(progress.part, step);
      await keep(room, backfill, step, next);
      progress = next;
    }
  } catch (error) {
    room.log.warn({ err: error, domain: backfill.domain }, "copying stopped for the moment");
    await wait(room, backfill, isProblem(error) ? error.message : "it failed on our side");
  }
  return true;
}

const nextOf = (part: number, { next }: CopyStep): { part: number; position: Position } =>
  next === null ? { part: part + 1, position: {} } : { part, position: next };

function copyRoom({ sql, sides }: Room, { domain, source, target, startsAt }: Backfill, log: Logger): CopyRoom {
  return {
    sql,
    domain,
    source: sides.named(source).background,
    target: sides.named(target).background,
    begunAt: startsAt,
    newContext: () => backgroundContext(log, `copy-${domain}`),
  };
}

/** The rows of the step first: were the process to die here, they are made again, and a repeat changes nothing. */
async function keep(room: Room, backfill: Backfill, step: CopyStep, next: Backfill["progress"]): Promise<void> {
  const { domain, source, target } = backfill;
  if (step.writes.length > 0) {
    await enqueue(
      room.sql,
      domain,
      step.writes.map((write) => ({ ...write, source, target })),
    );
  }
  await noteSightings(room.sql, source, step.sightings);
  await noteProgress(room.sql, domain, { progress: next, copied: step.copied });
  room.nudge(target);
}

async function wait(room: Room, { domain }: Backfill, detail: string): Promise<true> {
  await noteProgress(room.sql, domain, { detail, pauseMs: room.settings.pollMs });
  return true;
}

async function end(room: Room, { domain }: Backfill): Promise<true> {
  await endBackfill(room.sql, domain);
  if (domain === "sales-orders" || domain === "returns") await restartStockCopy(room.sql);
  return true;
}
