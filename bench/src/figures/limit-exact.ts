import type { Figure } from "../figure.ts";
import { bursts, limit } from "../policy/bursts.ts";

const runs = 10;

/** Eight processes on one database, each asking for the whole limit: how many requests were admitted. */
export const limitExact: Figure = {
  name: "limit-exact",
  unit: "requests admitted of 8,000 in a burst from 8 processes, limit 1,000",
  bar: { exactly: limit },
  measure: (progress) => bursts(runs, progress),
};
