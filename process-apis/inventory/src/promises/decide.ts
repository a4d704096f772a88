/**
 * Decides a batch of requests in the order of their arrival, on rows that are locked. Pure: what it changes is written by the
 * caller in one transaction.
 */
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import type { StoredLine } from "../db/schema.ts";
import { type Entry, unitsMoved } from "../ledger/entry.ts";
import type { Moment } from "../ledger/fact.ts";
import type { Buffers } from "../policy/buffers.ts";
import {
  type ConsumeRequest,
  type Departure,
  type LockedPosition,
  type PromiseRequest,
  type ReserveRequest,
  type StepRequest,
  type StoredReservation,
  isLive,
  positionKey,
} from "./request.ts";
import { saleEntries } from "./sale.ts";

export type Outcome = { readonly reservation: StoredReservation } | { readonly problem: Problem };

/** The change of one position. */
export interface PositionChange {
  readonly itemId: string;
  readonly locationId: string;
  onHand: number;
  reserved: number;
}

export interface Decision {
  /** One per request, in order. */
  readonly outcomes: readonly Outcome[];
  readonly changes: readonly PositionChange[];
  readonly made: readonly (StoredReservation & { readonly correlationId: string })[];
  readonly changed: readonly StoredReservation[];
  /** Reservations whose goods leave now: each line becomes a sale in the ledger. */
  readonly sold: readonly StoredReservation[];
  /** The same of goods of which it was told when they left, with what a count had seen of it. */
  readonly entries: readonly Entry[];
  /** Positions that a consumption took below zero: facts had taken the stock. */
  readonly negative: readonly LockedPosition[];
}

export interface Known {
  readonly positions: readonly LockedPosition[];
  readonly reservations: readonly StoredReservation[];
  /** Of every departure that is told. */
  readonly moments: ReadonlyMap<Departure, Moment>;
  readonly buffers: Pick<Buffers, "of">;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A position is to change that the caller has not locked: nothing may be written, the caller locks more and asks again. */
export class NotLocked extends Error {}

export function decide(requests: readonly PromiseRequest[], known: Known): Decision {
  const clerk = new Clerk(known);
  const outcomes = requests.map((request): Outcome => {
    const answer = request.kind === "reserve" ? clerk.reserve(request) : clerk.step(request);
    return answer instanceof Problem ? { problem: answer } : { reservation: answer };
  });
  return { outcomes, ...clerk.written() };
}

class Clerk {
  readonly #positions: ReadonlyMap<string, LockedPosition>;
  readonly #byId: Map<string, StoredReservation>;
  readonly #byReference = new Map<string, StoredReservation>();
  readonly #moments: ReadonlyMap<Departure, Moment>;
  readonly #buffers: Pick<Buffers, "of">;
  readonly #now: number;
  readonly #changes = new Map<string, PositionChange>();
  readonly #made: (StoredReservation & { correlationId: string })[] = [];
  readonly #changed = new Set<StoredReservation>();
  readonly #sold: StoredReservation[] = [];
  readonly #entries: Entry[] = [];
  readonly #negative = new Set<LockedPosition>();

  constructor({ positions, reservations, moments, buffers, now }: Known) {
    this.#positions = new Map(positions.map((position) => [positionKey(position), position]));
    this.#byId = new Map(reservations.map((reservation) => [reservation.reservationId, reservation]));
    for (const reservation of reservations) {
      if (isLive(reservation.state)) this.#byReference.set(referenceKey(reservation), reservation);
    }
    this.#moments = moments;
    this.#buffers = buffers;
    this.#now = now;
  }

  written(): Omit<Decision, "outcomes"> {
    const changes = [...this.#changes.values()].filter((change) => change.onHand !== 0 || change.reserved !== 0);
    return {
      changes,
      made: this.#made,
      changed: [...this.#changed],
      sold: this.#sold,
      entries: this.#entries,
      negative: [...this.#negative],
    };
  }

  reserve(request: ReserveRequest): StoredReservation | Problem {
    const earlier = this.#byReference.get(referenceKey(request));
    if (earlier !== undefined && !this.#expireIfDue(earlier)) {
      if (earlier.fingerprint === request.fingerprint) return earlier;
      const detail = `${request.reference} is the reference of another reservation of this channel.`;
      const { reservationId, expiresAt } = earlier;
      return new Problem(
        "conflict",
        detail,
        expiresAt === null ? {} : { members: { heldBy: { reservationId, expiresAt } } },
      );
    }
    const granted = this.#grant(request);
    if (granted instanceof Problem) return granted;
    const reservation = {
      reservationId: newId("rsv"),
      channel: request.channel,
      reference: request.reference,
      fingerprint: request.fingerprint,
      state: "held" as const,
      lines: granted,
      expiresAt: new Date(this.#now + request.expiresInSeconds * 1_000).toISOString(),
      correlationId: request.correlationId,
    };
    for (const line of granted) this.#change(line, 0, line.quantity);
    this.#made.push(reservation);
    this.#byReference.set(referenceKey(reservation), reservation);
    return reservation;
  }

  /** What of the request can be promised: all, or with `partial` what there is. */
  #grant(request: ReserveRequest): StoredLine[] | Problem {
    const taken = new Map<string, number>();
    const lines: StoredLine[] = [];
    const short: { itemId: string; locationId: string; requested: number; available: number }[] = [];
    for (const line of request.lines) {
      const key = positionKey(line);
      const available = Math.max(0, this.#available(key, request.channel, line.locationId) - (taken.get(key) ?? 0));
      const quantity = Math.min(available, line.quantity);
      if (quantity < line.quantity) {
        short.push({ itemId: line.itemId, locationId: line.locationId, requested: line.quantity, available });
      }
      if (quantity > 0) lines.push({ itemId: line.itemId, locationId: line.locationId, quantity });
      taken.set(key, (taken.get(key) ?? 0) + quantity);
    }
    if (short.length === 0 || (request.partial && lines.length > 0)) return lines;
    const [first] = short;
    const more = short.length > 1 ? ` and ${String(short.length - 1)} more` : "";
    const detail = `Of ${String(first?.requested)} × ${first?.itemId ?? ""} at ${first?.locationId ?? ""} ${String(first?.available)} can be promised${more}.`;
    return new Problem("insufficient-stock", detail, { members: { lines: short } });
  }

  #available(key: string, channel: string, locationId: string): number {
    const position = this.#positions.get(key);
    if (position === undefined) return 0;
    return (
      Math.max(0, position.onHand) - position.reserved - position.safetyStock - this.#buffers.of(channel, locationId)
    );
  }

  step(request: StepRequest | ConsumeRequest): StoredReservation | Problem {
    const { kind, reservationId } = request;
    const reservation = this.#byId.get(reservationId);
    if (reservation === undefined) return new Problem("not-found", `There is no reservation ${reservationId}.`);
    const expired = this.#expireIfDue(reservation);
    const { state } = reservation;
    if (kind === "expire") return reservation;
    const closed = state === "released" || state === "expired";
    if (kind === "release" ? state === "consumed" : closed) {
      const why = expired ? "expired just now" : `is ${state}`;
      return new Problem("conflict", `Reservation ${reservationId} ${why}, so it cannot be ${past[kind]}.`);
    }
    const done = kind === "release" ? closed : state === "consumed" || (kind === "confirm" && state === "confirmed");
    if (done) return reservation;
    reservation.state = past[kind];
    reservation.expiresAt = null;
    this.#changed.add(reservation);
    if (kind === "release") this.#release(reservation);
    if (kind === "consume") this.#consume(reservation, request.departure);
    return reservation;
  }

  #release(reservation: StoredReservation): void {
    for (const line of reservation.lines) this.#change(line, 0, -line.quantity);
    this.#byReference.delete(referenceKey(reservation));
  }

  #consume(reservation: StoredReservation, departure: Departure | undefined): void {
    if (departure === undefined) {
      for (const line of reservation.lines) this.#change(line, -line.quantity, -line.quantity);
      this.#sold.push(reservation);
      return;
    }
    const left = { ...departure, moment: this.#momentOf(departure) };
    for (const [index, line] of reservation.lines.entries()) {
      const entries = saleEntries(reservation, index, left, this.#positionOf(line).countedAt);
      this.#change(line, unitsMoved(entries), -line.quantity);
      this.#entries.push(...entries);
    }
  }

  #momentOf(departure: Departure): Moment {
    const moment = this.#moments.get(departure);
    if (moment === undefined) throw new Error(`The moment of ${departure.occurredAt} was not read.`);
    return moment;
  }

  #positionOf(line: StoredLine): LockedPosition {
    const position = this.#positions.get(positionKey(line));
    if (position === undefined) throw new NotLocked(`Position ${positionKey(line)} was not locked.`);
    return position;
  }

  #expireIfDue(reservation: StoredReservation): boolean {
    if (reservation.state !== "held" || reservation.expiresAt === null) return false;
    if (Date.parse(reservation.expiresAt) > this.#now) return false;
    reservation.state = "expired";
    this.#changed.add(reservation);
    for (const line of reservation.lines) this.#change(line, 0, -line.quantity);
    this.#byReference.delete(referenceKey(reservation));
    return true;
  }

  #change(line: StoredLine, onHand: number, reserved: number): void {
    const key = positionKey(line);
    const position = this.#positionOf(line);
    if (onHand < 0 && position.onHand >= 0 && position.onHand + onHand < 0) this.#negative.add(position);
    position.onHand += onHand;
    position.reserved += reserved;
    const change = this.#changes.get(key) ?? {
      itemId: line.itemId,
      locationId: line.locationId,
      onHand: 0,
      reserved: 0,
    };
    change.onHand += onHand;
    change.reserved += reserved;
    this.#changes.set(key, change);
  }
}

const past = { confirm: "confirmed", consume: "consumed", release: "released" } as const;

const referenceKey = (of: { readonly channel: string; readonly reference: string }): string =>
  `${of.channel}\n${of.reference}`;
