import type { StoredReservation } from "../../promises/request.ts";
import type { Reservation } from "./contract.ts";

/** A reservation as the contract shows it. */
export const show = ({
  reservationId,
  reference,
  channel,
  state,
  lines,
  expiresAt,
}: StoredReservation): Reservation => ({
  reservationId,
  reference,
  channel,
  state,
  lines: [...lines],
  expiresAt,
});
