/** What the lane is asked, what it knows, and what it answers. */
import type { ReservationState, StoredLine } from "../db/schema.ts";

export interface ReserveRequest {
  readonly kind: "reserve";
  readonly channel: string;
  readonly reference: string;
  readonly lines: readonly StoredLine[];
  readonly expiresInSeconds: number;
  readonly partial: boolean;
  /** Over what is asked for. */
  readonly fingerprint: string;
  readonly correlationId: string;
}

/** A step of an existing reservation; `expire` is the sweeper's. */
export interface StepRequest {
  readonly kind: "confirm" | "release" | "expire";
  readonly reservationId: string;
}

/** The goods left: now, unless it is told when. */
export interface ConsumeRequest {
  readonly kind: "consume";
  readonly reservationId: string;
  readonly departure?: Departure;
}

/** When goods left, as their source told it. */
export interface Departure {
  /** ISO 8601. */
  readonly occurredAt: string;
  /** Of the call that told it. */
  readonly correlationId: string;
}

export type PromiseRequest = ReserveRequest | StepRequest | ConsumeRequest;

/** A position as locked. */
export interface LockedPosition {
  readonly itemId: string;
  readonly locationId: string;
  onHand: number;
  reserved: number;
  readonly safetyStock: number;
  /** The moment of the latest count, in microseconds since 1970; null while nobody has counted. */
  readonly countedAt: number | null;
}

/** A reservation as stored; its lines are what was granted. */
export interface StoredReservation {
  readonly reservationId: string;
  readonly channel: string;
  readonly reference: string;
  readonly fingerprint: string;
  state: ReservationState;
  readonly lines: readonly StoredLine[];
  /** ISO 8601; null once confirmed. */
  expiresAt: string | null;
}

export const positionKey = (line: { readonly itemId: string; readonly locationId: string }): string =>
  `${line.itemId}\n${line.locationId}`;

/** Reservations that still bind their reference. */
export const isLive = (state: ReservationState): boolean =>
  state === "held" || state === "confirmed" || state === "consumed";
