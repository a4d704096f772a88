/** What becomes of a promise whose goods left: a sale in the ledger. Pure. */
import { type Entry, entriesOf } from "../ledger/entry.ts";
import type { Moment } from "../ledger/fact.ts";
import type { Departure, StoredReservation } from "./request.ts";

/** Of a line of a reservation; its id makes it unique. */
export const saleKey = ({ reservationId }: StoredReservation, index: number): string =>
  `${reservationId}#${String(index + 1)}`;

/** A departure with its moment, as the database keeps it. */
export interface Left extends Departure {
  readonly moment: Moment;
}

/** The entries of a line of which it was told when its goods left: a count may have seen that they were gone. */
export function saleEntries(
  reservation: StoredReservation,
  index: number,
  { occurredAt, correlationId, moment }: Left,
  countedAt: number | null,
): Entry[] {
  const line = reservation.lines[index];
  if (line === undefined) throw new Error(`${reservation.reservationId} has no line ${String(index + 1)}.`);
  const { channel, reference: reason } = reservation;
  const sale = {
    ...line,
    type: "sale",
    source: channel,
    sourceKey: saleKey(reservation, index),
    occurredAt,
    reason,
  } as const;
  const fact = { movement: sale, channel, correlationId };
  return entriesOf(fact, moment, { units: -line.quantity, countedAt: countedAt ?? undefined });
}
