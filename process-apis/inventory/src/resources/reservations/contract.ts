/** Reservations: held (expiring) → confirmed → consumed, or released. */
import { operation } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";
import { promising, reading } from "../policies.ts";

export const ReservationId = idOf("rsv").openapi({ example: "rsv_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7" });

export const ReservationLine = z
  .object({ itemId: ItemId, locationId: LocationId, quantity: Quantity })
  .openapi("ReservationLine");

export const Reservation = z
  .object({
    reservationId: ReservationId,
    reference: Reference,
    channel: Reference,
    state: z.enum(["held", "confirmed", "consumed", "released", "expired"]),
    lines: z.array(ReservationLine).openapi({ description: "What was granted." }),
    expiresAt: Timestamp.nullable().openapi({ description: "Null once confirmed." }),
  })
  .openapi("Reservation");
export type Reservation = z.output<typeof Reservation>;

export const NewReservation = z
  .object({
    reference: Reference.openapi({
      description: "Unique per channel: the same reference again is answered with the reservation there is.",
    }),
    channel: Reference,
    lines: z.array(ReservationLine).min(1).max(1_000),
    expiresInSeconds: z.int().min(1).max(86_400).default(900),
    partial: z.boolean().default(false).openapi({ description: "Grant what there is instead of all or nothing." }),
  })
  .openapi("NewReservation");
export type NewReservation = z.output<typeof NewReservation>;

const byId = z.object({ reservationId: ReservationId });

export const reserve = operation({
  operationId: "reserve",
  method: "put",
  path: "/reservations",
  summary: "Promise stock",
  description:
    "All lines are granted together or refused together, unless `partial` is asked for. The promise is held until it expires, is confirmed or is released. A reference whose hold expired or was released may be used again.",
  request: {
    body: NewReservation,
    unique: ["/reference"],
    example: { reference: "W-1001", channel: "web", lines: [{ itemId: "MUG-BLUE", locationId: "WH-1", quantity: 2 }] },
  },
  responses: { 200: { description: "The stock is promised.", schema: Reservation } },
  problems: ["insufficient-stock", "conflict"],
  policy: promising,
});

export const getReservation = operation({
  operationId: "getReservation",
  method: "get",
  path: "/reservations/{reservationId}",
  summary: "Get a reservation",
  request: { params: byId },
  responses: { 200: { description: "The reservation.", schema: Reservation } },
  problems: ["not-found"],
  policy: reading,
});

export const confirmReservation = operation({
  operationId: "confirmReservation",
  method: "put",
  path: "/reservations/{reservationId}/confirmation",
  summary: "Confirm a reservation",
  description: "From here on it does not expire. Confirming again answers the same.",
  request: { params: byId },
  responses: { 200: { description: "The reservation.", schema: Reservation } },
  problems: ["not-found", "conflict"],
  policy: promising,
});

export const consumeReservation = operation({
  operationId: "consumeReservation",
  method: "put",
  path: "/reservations/{reservationId}/consumption",
  summary: "Consume a reservation",
  description:
    "The goods left: the sale is written to the movement ledger, once. What left at the moment of the position's latest count or before it changes history and not the units on hand, because the count had seen it. Consuming again answers the same.",
  request: {
    params: byId,
    query: z.object({
      occurredAt: Timestamp.optional().openapi({
        description: "When the goods left; now unless stated. A moment ahead of the clock counts as now.",
      }),
    }),
  },
  responses: { 200: { description: "The reservation.", schema: Reservation } },
  problems: ["not-found", "conflict"],
  policy: promising,
});

export const releaseReservation = operation({
  operationId: "releaseReservation",
  method: "put",
  path: "/reservations/{reservationId}/release",
  summary: "Release a reservation",
  description:
    "The stock can be promised to somebody else. Releasing again, or releasing an expired hold, answers the same.",
  request: { params: byId },
  responses: { 200: { description: "The reservation.", schema: Reservation } },
  problems: ["not-found", "conflict"],
  policy: promising,
});

export const lookupReservations = operation({
  operationId: "lookupReservations",
  method: "post",
  path: "/reservations/lookup",
  summary: "Find what is kept under up to 500 references",
  description:
    "A read, sent as POST because the list may be long. References that no stock is kept for are left out: only what is confirmed, or held and not expired, is told.",
  request: {
    body: z.object({
      documents: z
        .array(z.object({ channel: Reference, reference: Reference }))
        .min(1)
        .max(500),
    }),
    example: { documents: [{ channel: "web", reference: "W-1001" }] },
  },
  responses: {
    200: { description: "The reservations found.", schema: z.object({ reservations: z.array(Reservation) }) },
  },
  policy: { ...reading, deadlineMs: 15_000 },
});
