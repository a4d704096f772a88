/** The figures of process/inventory. */
import type { Figure } from "../figure.ts";
import { latencies, ratios } from "./rates.ts";
import { sellOut } from "./sell-out.ts";

const load = { callers: 200, rounds: 7, ms: 1_500 } as const;

export const inventoryFigures: readonly Figure[] = [
  {
    name: "reservations-hot-item",
    unit: "reservations/s at 200 callers on one item, micro-batched over one statement per request",
    bar: { atLeast: 8 },
    measure: (progress) => ratios({ ...load, items: 1 }, progress),
  },
  {
    name: "reservations-10000-items",
    unit: "reservations/s at 200 callers on 10,000 items, micro-batched over one statement per request",
    bar: { atLeast: 2 },
    measure: (progress) => ratios({ ...load, items: 10_000 }, progress),
  },
  {
    name: "reservations-four-processes",
    unit: "units sold of 500 by four processes, 50 callers each",
    bar: { exactly: 500 },
    measure: (progress) => sellOut(7, progress),
  },
  {
    name: "reservation-latency",
    unit: "ms of a reservation at one caller, micro-batched over the single statement",
    bar: { atMost: 1.5 },
    measure: (progress) => latencies(9, progress),
  },
];
