/** A write while two backends are open: where it goes, and how the other one comes to hear of it. */
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { Context } from "@tierline/kernel/api/context";
import type { EntryResult } from "@tierline/kernel/model/batch";
import { domainOf } from "../../port.ts";
import { type AnyReply, callOn } from "../../call-on.ts";
import { noteSightings, sightingsIn } from "../cross-references.ts";
import { doubtOf, notTold, verdictOn } from "../mirror/outcome-of.ts";
import { doubt, drop, intend, makeReady, type NewMirroredWrite, type Outcome } from "../mirror/queue.ts";
import type { Move } from "../moves/moves.ts";
import type { Room } from "../room.ts";
import { servingOf } from "../stages.ts";
import { assign, readRoute, type Route } from "./assignments.ts";
import { choiceFor, placeFor } from "./choose.ts";
import { refuseToOvertake } from "./overtaking.ts";
import { type Part, partsFor, type WriteOperation } from "./parts.ts";
import { joined, type Share } from "./shares.ts";

/** A step that is made again and again under a write is no step anybody makes. */
const mostReroutes = 5;

export async function write(
  room: Room,
  operation: WriteOperation,
  ctx: Context<null>,
  input: unknown,
): Promise<AnyReply> {
  const parts = partsFor(operation, input);
  for (let round = 0; round < mostReroutes; round += 1) {
    const route = await readRoute(
      room.sql,
      domainOf[operation],
      parts.flatMap(({ key }) => key ?? []),
      room.sides.main.name,
    );
    const { move } = route;
    if (move.newBackend === null) return callOn(room.sides.named(servingOf(move)).port, operation, ctx, input);
    const shares = sharesOf(operation, parts, await placesOf(room, route, parts));
    await refuseToOvertake(room.sql, move.domain, operation, shares);
    const sequences = await intend(
      room.sql,
      move.domain,
      move.version,
      shares.flatMap((share) => mirroredOf(room, operation, share)),
    );
    if (sequences.length > 0) return perform(room, operation, ctx, numbered(shares, sequences));
  }
  throw new Problem("unavailable", "The books are being moved just now.", { retryAfterSeconds: 1 });
}

/** Where each part goes. What begins is assigned in all stages, so that a later canary does not take it for new. */
async function placesOf(
  room: Room,
  { move, assigned }: Route,
  parts: readonly Part[],
): Promise<ReadonlyMap<Part, string>> {
  const beginning = parts.flatMap((part) => {
    const { key, begins, origin, channel, document } = part;
    if (key === null || !begins || assigned.has(key)) return [];
    return [{ key, choice: choiceFor(move, part), origin, channel, document }];
  });
  const begun = beginning.length === 0 ? new Map<string, string>() : await assign(room.sql, move, beginning);
  return new Map(
    parts.map((part) => {
      const key = part.key ?? "";
      return [part, openOf(move, assigned.get(key) ?? begun.get(key)) ?? placeFor(move, part)] as const;
    }),
  );
}

/** An assignment that is left from another pair of backends says nothing about this one. */
const openOf = ({ oldBackend, newBackend }: Move, backend: string | undefined): string | undefined =>
  backend === oldBackend || backend === newBackend ? backend : undefined;

function sharesOf(operation: WriteOperation, parts: readonly Part[], places: ReadonlyMap<Part, string>): Share[] {
  const byPlace = Map.groupBy(parts, (part) => places.get(part) ?? "");
  return [...byPlace].map(([backend, own]) => ({ backend, parts: own, sequences: [], input: joined(operation, own) }));
}

const mirroredOf = (room: Room, operation: WriteOperation, { backend, parts }: Share): NewMirroredWrite[] =>
  parts.map(({ queueKey, barrier, locations, input }) => {
    const target = room.sides.other(backend).name;
    return { key: queueKey, barrier, operation, input, locations, source: backend, target };
  });

/** The sequences came in the order of the parts. */
function numbered(shares: readonly Share[], sequences: readonly number[]): Share[] {
  let from = 0;
  return shares.map((share) => {
    const own = sequences.slice(from, from + share.parts.length);
    from += share.parts.length;
    return { ...share, sequences: own };
  });
}

async function perform(
  room: Room,
  operation: WriteOperation,
  ctx: Context<null>,
  shares: readonly Share[],
): Promise<AnyReply> {
  const [only] = shares;
  if (only !== undefined && shares.length === 1) return post(room, operation, ctx, only);
  const ends = await Promise.allSettled(shares.map((share) => post(room, operation, ctx, share)));
  const failures = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  // The caller has to mend the batch, or nothing of it was taken: as if there were one backend.
  const fatal = failures.find((failure) => !isProblem(failure) || failure.kind === "invalid");
  if (fatal !== undefined || failures.length === shares.length) throw fatal ?? failures[0];
  return { status: 200, body: { results: resultsOf(shares, ends) } };
}

/** Results in the order in which the entries were given. Those of a backend that failed are to be sent again. */
function resultsOf(shares: readonly Share[], ends: readonly PromiseSettledResult<AnyReply>[]): EntryResult[] {
  const results: EntryResult[] = [];
  for (const [index, share] of shares.entries()) {
    const end = ends[index];
    const places = share.parts.flatMap((part) => part.entries).toSorted((a, b) => a - b);
    const answered = end?.status === "fulfilled" ? (end.value.body as { results: EntryResult[] }).results : undefined;
    for (const [nth, place] of places.entries()) {
      results[place] = answered?.[nth] ?? {
        reference: share.input.references[nth] ?? "",
        status: "rejected",
        problem: { kind: "unavailable", detail: "Not posted yet; send it again." },
      };
    }
  }
  return results;
}

/** One call to one backend, and what it leaves in the mirror. A mirror that cannot be told is settled later. */
async function post(room: Room, operation: WriteOperation, ctx: Context<null>, share: Share): Promise<AnyReply> {
  let reply: AnyReply;
  try {
    reply = await callOn(room.sides.named(share.backend).port, operation, ctx, share.input.value);
  } catch (error) {
    const problem = doubtOf(error);
    await quietly(room, () =>
      problem === undefined ? drop(room.sql, share.sequences) : doubt(room.sql, share.sequences, problem),
    );
    throw error;
  }
  await quietly(room, () => settle(room, operation, share, reply));
  return reply;
}

async function settle(room: Room, operation: WriteOperation, share: Share, { body }: AnyReply): Promise<void> {
  const ready: Outcome[] = [];
  const gone: number[] = [];
  const open: number[] = [];
  for (const [index, part] of share.parts.entries()) {
    const sequence = share.sequences[index] ?? 0;
    const verdict = verdictOn({ sequence, operation, input: part.input, body: share.input.answerFor(part, body) });
    if (verdict === "none") gone.push(sequence);
    else if (verdict === "unknown") open.push(sequence);
    else ready.push(verdict);
  }
  await makeReady(room.sql, ready);
  await drop(room.sql, gone);
  await doubt(room.sql, open, notTold);
  await noteSightings(room.sql, share.backend, sightingsIn(operation, body));
  room.nudge(room.sides.other(share.backend).name);
}

async function quietly(room: Room, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    room.log.warn({ err: error }, "a mirrored write is left to be settled");
  }
}
